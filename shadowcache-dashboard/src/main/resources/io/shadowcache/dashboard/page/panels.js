import { bar, byId, el, fill, replaceIfChanged } from './dom.js';
import { add, missCount, total } from './figures.js';
import { bytes, count, integer, millis, percent, plural, seconds, words } from './format.js';
import { advice } from './queries.js';

const REASONS = {
	absent: 'Not stored yet, or evicted by the server',
	expired: 'Time to live has ended',
	invalidated: 'A table was written',
	blocked: 'A writer was about to commit',
	generation: 'Store restarted, replaced or emptied',
	unreadable: 'Entry damaged or of another format',
	refresh: 'A fresh value was asked for',
	store_unavailable: 'Store did not answer',
};

const CULPRITS = {
	several: 'several tables at once',
	unknown: 'a table that cannot be told',
	evicted: 'evicted by hand',
	parameter: 'a parameter',
};

/** Misses of all queries: why, and which table is to blame. */
export function showMisses(history, period) {
	const all = total(history.queries(period));
	const missed = missCount(all);
	const bars = Object.entries(all.misses).sort(([, a], [, b]) => b - a).flatMap(([reason, value]) => [
		{ label: REASONS[reason] ?? words(reason), value },
		...(reason === 'invalidated' ? Object.entries(all.missesByTable).sort(([, a], [, b]) => b - a)
			.map(([table, of]) => ({ label: CULPRITS[table] ?? table, value: of, nested: true })) : []),
	]);
	replaceIfChanged(byId('misses'), bars, () => bars.length > 0 ? bars.map((bar) => missBar(bar, missed))
		: [el('li.empty', {}, period === 'minute' ? 'No miss in the last minute.' : 'No miss yet.')]);
}

function missBar({ label, value, nested }, missed) {
	const track = bar();
	fill(track, value / missed);
	return el('li' + (nested ? '.nested' : ''), {}, el('span.bar-label', {}, label),
		el('span.bar-value', {}, `${count(value)} · ${percent(value / missed)}`), track);
}

function showFacts(id, facts) {
	replaceIfChanged(byId(id), facts, () => facts.map(([term, value, state]) =>
		el('div', {}, el('dt', {}, term), el('dd' + (state ? '.' + state : ''), {}, value))));
}

export function showPending({ store, writes, threads, pendingInvalidations, distrustedTables }) {
	const { connected, verifiedMillisAgo, generations, quarantined, quarantineMillis } = store.connection;
	showFacts('pending', [
		['Circuit breaker', store.breakerOpen ? 'open' : 'closed', store.breakerOpen ? 'bad' : 'good'],
		['Connection', !connected ? 'none' : verifiedMillisAgo < 0 ? 'in this process'
			: `verified ${seconds(Math.round(verifiedMillisAgo / 1000)).replace('.0', '')} ago`, connected ? 'good' : 'bad'],
		['Generations met', integer(generations), generations > 1 ? 'warn' : ''],
		['Quarantine', quarantined ? `for ${seconds(quarantineMillis / 1000)}` : 'none', quarantined ? 'warn' : ''],
		['Invalidations to write', integer(pendingInvalidations), pendingInvalidations > 0 ? 'warn' : ''],
		['Tables bypassed', distrustedTables.length > 0 ? distrustedTables.join(', ') : 'none', distrustedTables.length > 0 ? 'bad' : ''],
		['Writers committing', integer(writes.committing)],
		['Overdue marks', writes.overdueMarks > 0 ? `${integer(writes.overdueMarks)}, ${integer(writes.releasedMarks)} released` : 'none'],
		['Background threads', integer(threads)],
	]);
}

export function showNear(history) {
	const { near, queries } = history.latest.report;
	const used = queries.some((query) => query.near !== 'off') || near.entries > 0;
	const hits = {};
	queries.forEach((query) => add(hits, query.figures.nearHits));
	showFacts('near', !used ? [['State', 'off: no query keeps entries in this process']] : [
		['Entries', `${count(near.entries)}, ${bytes(near.bytes)}`],
		...Object.entries(hits).map(([mode, value]) => [`Hits, ${words(mode)}`, count(value)]),
		['Made room', plural(near.evictions, 'time')],
		['Hears of changes', near.hearing ? 'yes' : 'no', near.hearing ? 'good' : ''],
		['Lag at most', near.lagMillis < 0 ? 'not known' : millis(near.lagMillis)],
		...Object.entries(near.forgets).map(([reason, value]) => [`Emptied: ${words(reason)}`, plural(value, 'time')]),
	]);
}

/** What the advisor says, if there is one. */
export function showAdvice({ queries, candidates }) {
	const given = queries.flatMap((query) => (query.advice ?? []).map((one) => ({ ...one, query: query.name })))
		.filter(({ level }) => level.toLowerCase() !== 'info');
	byId('advice').hidden = given.length === 0;
	replaceIfChanged(byId('advice-list'), given, () => given.map((one) =>
		el('li', {}, el('p.advice-of', {}, one.query), advice(one))));
	byId('candidates').hidden = !candidates?.length;
	replaceIfChanged(byId('candidate-list'), candidates ?? [], () => (candidates ?? []).map(candidate));
}

function candidate({ statement, tables, calls, totalMillis, message }) {
	return el('li', {}, el('code', {}, statement), el('p', {}, message),
		el('p.tags', {}, ...(tables ?? []).map((table) => el('span.tag.table-tag', {}, table)),
			el('span.tag', {}, `${count(calls)} calls`), el('span.tag', {}, `${seconds(totalMillis / 1000)} in all`)));
}
