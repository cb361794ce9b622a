import { bar, byId, el, fill, replaceIfChanged, setText } from './dom.js';
import { bypassCount, hitRatio, mean, missCount, savedMillis } from './figures.js';
import { bytes, count, integer, iso, millis, NONE, percent, rate, words } from './format.js';
import { Grid, twoLines } from './grid.js';

const warnings = (query) => (query.advice ?? []).filter((advice) => advice.level.toLowerCase() !== 'info').length;

/** All queries, each with its figures, its advice and what can be done to it. */
export class Queries {

	constructor(actions) {
		this.actions = actions;
		this.grid = new Grid('queries', {
			label: 'Queries', key: ({ query }) => query.name, sortBy: 'requests', details: (parent, item) => this.#details(parent, item),
			empty: 'The application declares no cached query, or none matches the filter.',
			columns: [
				{ id: 'name', title: 'Query', value: ({ query }) => query.name, render: name },
				{ id: 'requests', title: 'Requests', numeric: true, value: ({ figures }) => figures.requests,
					render: (cell, item) => twoLines(cell, count(item.figures.requests), rate(item.rate) + '\u202f/s') },
				{ id: 'ratio', title: 'Hit ratio', numeric: true, value: ({ figures }) => hitRatio(figures), render: ratio },
				{ id: 'hit', title: 'Hit', hint: 'Mean time of a hit; the longest one since the start below', numeric: true, wide: true,
					value: ({ figures }) => mean(figures.hits), render: (cell, { figures }) => time(cell, figures.hits) },
				{ id: 'load', title: 'Load', hint: 'Mean time of the real query; the longest one since the start below', numeric: true,
					wide: true, value: ({ figures }) => mean(figures.loads), render: (cell, { figures }) => time(cell, figures.loads) },
				{ id: 'saved', title: 'Time saved', hint: 'Estimated: hits × mean load − time of hits', numeric: true, wide: true,
					value: saved, render: (cell, item) => setText(cell, saved(item) > 0 ? millis(saved(item)) : NONE) },
				{ id: 'misses', title: 'Misses', hint: 'Calls that the cache had no answer for; bypasses below', numeric: true, wide: true,
					value: ({ figures }) => missCount(figures), render: (cell, { figures }) => twoLines(cell, count(missCount(figures)),
						bypassCount(figures) > 0 ? count(bypassCount(figures)) + ' bypassed' : '') },
			],
		});
	}

	show(history, period, filter) {
		const rates = new Map(history.queries('rate').map(({ query, figures }) => [query.name, figures.requests]));
		const all = history.queries(period)
			.map((item) => ({ ...item, rate: rates.get(item.query.name) / history.seconds('rate') }));
		const shown = all.filter(({ query }) => [query.name, ...query.tables].some((text) => text.toLowerCase().includes(filter)));
		setText(byId('queries-count'), shown.length === all.length ? String(all.length) : `${shown.length} of ${all.length}`);
		this.grid.show(shown);
	}

	#details(parent, { query, figures }) {
		const allowed = this.actions.allowed;
		replaceIfChanged(parent, [query, figures, allowed], () => [
			...(query.advice ?? []).map(advice),
			el('dl.facts.columns', {}, ...facts(query, figures).flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)])),
			allowed ? this.#buttons(query) : null,
		].filter(Boolean));
	}

	#buttons(query) {
		return el('div.buttons', {},
			el('button.button', { type: 'button', onclick: () => this.actions.evict(query.name) }, 'Evict entries'),
			el('button.button', { type: 'button', onclick: () => this.actions.switchQuery(query.name, !query.enabled) },
				query.enabled ? 'Switch off' : 'Switch on'));
	}

}

const saved = ({ figures, meanLoad }) => savedMillis(figures, meanLoad);

function name(cell, { query }) {
	replaceIfChanged(cell, [query.name, query.tables, query.enabled, query.uncached, query.near, warnings(query)], () => [
		el('span.title', {}, ...breakable(query.name)),
		el('span.tags', {}, ...query.tables.map((table) => el('span.tag.table-tag', {}, table)),
			query.enabled ? null : el('span.tag.bad', {}, 'off'),
			query.uncached ? el('span.tag.warn', { title: query.uncached }, 'not stored') : null,
			query.near === 'off' ? null : el('span.tag', {}, 'near: ' + query.near),
			warnings(query) > 0 ? el('span.tag.warn', {}, 'advice') : null),
	]);
}

/** Lets the browser break a name before its dots. */
function breakable(text) {
	return text.split('.').flatMap((part, index) => index === 0 ? [part] : [el('wbr'), '.' + part]);
}

function ratio(cell, { figures }) {
	if (!cell.firstChild) {
		cell.append(el('span.first'), bar());
	}
	const share = hitRatio(figures);
	setText(cell.firstChild, percent(share));
	fill(cell.lastChild, share);
}

function time(cell, timing) {
	twoLines(cell, millis(mean(timing)), timing.maxMillis > 0 ? 'max ' + millis(timing.maxMillis) : '');
}

export function advice({ level, message, action }) {
	return el('div.advice.' + (level.toLowerCase() === 'info' ? 'info' : 'warn'), {}, el('p', {}, message),
		action ? el('p.advice-action', {}, action) : null);
}

const listed = (counts) => Object.entries(counts).sort(([, a], [, b]) => b - a).map(([tag, value]) => `${words(tag)} ${integer(value)}`).join(', ');

function facts(query, figures) {
	const lifetime = query.lifetime;
	return [
		['Method', query.method],
		['Misses', listed(figures.misses)],
		['Stale because of', listed(figures.missesByTable) || query.figures.lastInvalidatedBy.join(', ')],
		['Bypasses', listed(figures.bypasses)],
		['Hits', `${integer(figures.hits.count)}, mean ${millis(mean(figures.hits))}`],
		['Loads', `${integer(figures.loads.count)}, mean ${millis(mean(figures.loads))}`
			+ (figures.loadFailures > 0 ? `, ${integer(figures.loadFailures)} failed` : '')],
		['Shared loads', figures.coalesced > 0 ? integer(figures.coalesced) : ''],
		['Loaded values', listed(figures.stores)],
		['Stored in all', query.figures.storedBytes > 0 ? bytes(query.figures.storedBytes) : ''],
		['Near hits', listed(figures.nearHits)],
		['Expired values served', listed(figures.stale)],
		['Evictions', query.evictions > 0 ? integer(query.evictions) : ''],
		['Time to live', `${iso(lifetime.ttl)} ± ${percent(lifetime.jitter).replace('.0', '')}`
			+ (lifetime.nullTtl === lifetime.ttl ? '' : `, empty results ${iso(lifetime.nullTtl)}`)],
		['Not stored because', query.uncached],
	].filter(([, value]) => value);
}
