import { byId, el, replaceIfChanged, setText } from './dom.js';
import { count, integer, rate } from './format.js';
import { Grid, twoLines } from './grid.js';

/** All tables, each with what reads it, what writes it, and how often that makes entries stale. */
export class Tables {

	constructor(actions) {
		this.actions = actions;
		this.grid = new Grid('tables', {
			label: 'Tables', key: ({ table }) => table.name, sortBy: 'invalidations', details: (parent, item) => this.#details(parent, item),
			empty: 'No query has read a table yet, or none matches the filter.',
			columns: [
				{ id: 'name', title: 'Table', value: ({ table }) => table.name, render: name },
				{ id: 'invalidations', title: 'Invalidations', numeric: true, value: ({ invalidations }) => invalidations,
					render: (cell, item) => twoLines(cell, count(item.invalidations), rate(item.perMinute) + '\u202f/min') },
				{ id: 'unread', title: 'Unread writes', hint: 'Writes that nothing in the cache depended on', numeric: true, wide: true,
					value: ({ unreadWrites }) => unreadWrites, render: (cell, { unreadWrites }) => setText(cell, count(unreadWrites)) },
				{ id: 'readers', title: 'Read by', numeric: true, value: ({ table }) => table.readBy.length,
					render: (cell, { table }) => setText(cell, String(table.readBy.length)) },
			],
		});
	}

	show(history, period, filter) {
		const minute = new Map(history.tables('minute').map(({ table, invalidations }) => [table.name, invalidations]));
		const all = history.tables(period)
			.map((item) => ({ ...item, perMinute: 60 * minute.get(item.table.name) / history.seconds('minute') }));
		const shown = all.filter(({ table }) => [table.name, ...table.readBy].some((text) => text.toLowerCase().includes(filter)));
		setText(byId('tables-count'), shown.length === all.length ? String(all.length) : `${shown.length} of ${all.length}`);
		this.grid.show(shown);
	}

	#details(parent, { table }) {
		const allowed = this.actions.allowed;
		replaceIfChanged(parent, [table, allowed], () => [
			el('dl.facts.columns', {}, ...facts(table).flatMap(([term, values]) => [el('dt', {}, term),
				...values.map((value) => el('dd', {}, value))])),
			allowed ? el('div.buttons', {}, el('button.button', { type: 'button',
				onclick: () => this.actions.invalidate(table.name) }, 'Invalidate')) : null,
		].filter(Boolean));
	}

}

function name(cell, { table }) {
	replaceIfChanged(cell, [table.name, table.consistency, table.distrusted], () => [
		el('span.title', {}, table.name),
		el('span.tags', {}, el('span.tag', {}, table.consistency), table.distrusted ? el('span.tag.bad', {}, 'bypassed') : null),
	]);
}

function facts(table) {
	return [
		['Read by', table.readBy.length > 0 ? table.readBy : ['no query']],
		['Written by', table.writtenBy.length > 0 ? table.writtenBy : ['statements, as they are seen']],
		['Invalidated', [integer(table.invalidations) + ' times since the start']],
	];
}
