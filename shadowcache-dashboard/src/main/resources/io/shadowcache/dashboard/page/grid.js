import { byId, el, keyed, setAttribute, setText } from './dom.js';

/**
 * A table that can be sorted by its columns, with rows that open to show more.
 *
 * Columns: { id, title, hint, value(item) to sort by, render(cell, item), numeric, wide (left out on a phone) }.
 */
export class Grid {

	#open = new Set();

	#items = [];

	constructor(parent, { label, columns, key, sortBy, details, empty }) {
		this.columns = columns;
		this.key = key;
		this.sortBy = sortBy;
		this.descending = true;
		this.details = details;
		this.empty = el('p.empty', {}, empty);
		this.body = el('tbody');
		this.heads = columns.map((column) => this.#head(column));
		this.table = el('table.grid', { 'aria-label': label }, el('thead', {}, el('tr', {}, ...this.heads)), this.body);
		byId(parent).append(this.table, this.empty);
	}

	#head(column) {
		const button = el('button', { type: 'button', title: column.hint, onclick: () => this.#sort(column) }, column.title);
		return el('th' + classes(column), { scope: 'col' }, button);
	}

	#sort(column) {
		this.descending = this.sortBy === column.id ? !this.descending : Boolean(column.numeric);
		this.sortBy = column.id;
		this.show(this.#items);
	}

	show(items) {
		this.#items = items;
		const { value } = this.columns.find((column) => column.id === this.sortBy);
		const direction = this.descending ? -1 : 1;
		const sorted = [...items].sort((a, b) => direction * compare(value(a), value(b)) || compare(this.key(a), this.key(b)));
		const rows = sorted.flatMap((item) => this.#open.has(this.key(item)) ? [{ item }, { item, more: true }] : [{ item }]);
		keyed(this.body, rows, ({ item, more }) => (more ? 'more ' : 'row ') + this.key(item),
			({ item, more }) => more ? this.#moreRow(item) : this.#row(item),
			(row, { item, more }) => more ? this.details(row.firstChild.firstChild, item) : this.#update(row, item));
		this.columns.forEach((column, index) => setAttribute(this.heads[index], 'aria-sort',
			column.id === this.sortBy ? (this.descending ? 'descending' : 'ascending') : null));
		this.empty.hidden = items.length > 0;
		this.table.hidden = items.length === 0;
	}

	#row(item) {
		const key = this.key(item);
		const toggle = el('button.toggle', { type: 'button', 'aria-label': `More about ${key}`, onclick: () => this.#toggle(key) });
		const row = el('tr.row', {}, ...this.columns.map((column) => el((column.id === 'name' ? 'th' : 'td') + classes(column),
			column.id === 'name' ? { scope: 'row' } : {})));
		row.firstChild.append(el('div.name', {}, toggle, el('div.name-text')));
		row.addEventListener('click', (event) => {
			if (!event.target.closest('button, a') && getSelection().isCollapsed) {
				this.#toggle(key);
			}
		});
		return row;
	}

	#moreRow() {
		return el('tr.more', {}, el('td', { colspan: String(this.columns.length) }, el('div.details')));
	}

	#update(row, item) {
		const key = this.key(item);
		setAttribute(row.querySelector('.toggle'), 'aria-expanded', String(this.#open.has(key)));
		this.columns.forEach((column, index) => {
			const cell = row.children[index];
			column.render(column.id === 'name' ? cell.querySelector('.name-text') : cell, item);
		});
	}

	#toggle(key) {
		if (!this.#open.delete(key)) {
			this.#open.add(key);
		}
		this.show(this.#items);
	}

}

function classes(column) {
	return (column.numeric ? '.numeric' : '') + (column.wide ? '.wide-only' : '');
}

function compare(a, b) {
	if (typeof a === 'string') {
		return a.localeCompare(b);
	}
	const [first, second] = [Number.isFinite(a) ? a : -1, Number.isFinite(b) ? b : -1];
	return first - second;
}

/** A number with a smaller one below it. */
export function twoLines(cell, first, second) {
	if (!cell.firstChild) {
		cell.append(el('span.first'), el('span.second'));
	}
	setText(cell.firstChild, first);
	setText(cell.lastChild, second);
}
