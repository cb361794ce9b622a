import { bypassCount, difference, mean, missCount, total } from './figures.js';

const CHART_MILLIS = 300_000;

const MINUTE_MILLIS = 60_000;

/** Rates are means of some seconds, or they would flicker. */
const RATE_MILLIS = 5_000;

const GAP_MILLIS = 3_500;

const STORED = 'shadowcache-history';

/**
 * The last minutes, kept by the page: the application only counts, and does nothing while nobody looks.
 */
export class History {

	#states = [];

	#instances = new Set();

	/** Columns of the charts: time in seconds, hits, misses, bypasses per second, mean hit, mean load in milliseconds. */
	columns = [[], [], [], [], [], []];

	/** Whether answers come from several instances in turn. */
	alternating = false;

	add(state) {
		const before = this.latest;
		if (before?.instance !== state.instance) {
			this.alternating = this.alternating || this.#instances.has(state.instance);
			this.#instances.add(state.instance);
			this.#states = [];
			this.columns = before ? [[], [], [], [], [], []] : this.#restore(state.instance);
		}
		this.#states.push(state);
		while (this.#states.length > 2 && state.now - this.#states[0].now > MINUTE_MILLIS) {
			this.#states.shift();
		}
		if (before?.instance === state.instance && state.now > before.now) {
			this.#chart(before, state);
		}
	}

	get latest() {
		return this.#states.at(-1);
	}

	/** All queries with figures of a period, 'start', 'minute' or 'rate'. */
	queries(period) {
		const earlier = this.#earlier(period);
		const known = new Map(earlier?.report.queries.map((query) => [query.name, query.figures]));
		return this.latest.report.queries.map((query) => ({
			query,
			figures: difference(query.figures, known.get(query.name)),
			meanLoad: mean(query.figures.loads),
		}));
	}

	/** All tables, with invalidations of a period. */
	tables(period) {
		const earlier = this.#earlier(period);
		const known = new Map(earlier?.report.tables.map((table) => [table.name, table]));
		return this.latest.report.tables.map((table) => ({
			table,
			invalidations: table.invalidations - (known.get(table.name)?.invalidations ?? 0),
			unreadWrites: table.unreadWrites - (known.get(table.name)?.unreadWrites ?? 0),
		}));
	}

	/** Seconds that a period has. */
	seconds(period) {
		const since = this.#earlier(period)?.now ?? this.latest.startedAt;
		return (this.latest.now - since) / 1000;
	}

	#earlier(period) {
		if (period === 'start') {
			return undefined;
		}
		const length = period === 'minute' ? MINUTE_MILLIS : RATE_MILLIS;
		return this.#states.find((state) => this.latest.now - state.now <= length);
	}

	#chart(before, state) {
		const earlier = new Map(before.report.queries.map((query) => [query.name, query.figures]));
		const all = total(state.report.queries.map((query) => ({
			figures: difference(query.figures, earlier.get(query.name)),
			meanLoad: NaN,
		})));
		const elapsed = (state.now - before.now) / 1000;
		if (state.now - before.now > GAP_MILLIS) {
			this.#append([before.now / 1000 + 1, null, null, null, null, null]);
		}
		this.#append([state.now / 1000, all.hits.count / elapsed, missCount(all) / elapsed, bypassCount(all) / elapsed,
			all.hits.count > 0 ? mean(all.hits) : null, all.loads.count > 0 ? mean(all.loads) : null]);
	}

	#append(row) {
		row.forEach((value, index) => this.columns[index].push(value));
		while (row[0] - this.columns[0][0] > CHART_MILLIS / 1000) {
			this.columns.forEach((column) => column.shift());
		}
	}

	/** Keeps the charts over a reload. */
	store() {
		try {
			sessionStorage.setItem(STORED, JSON.stringify({ instance: this.latest?.instance, columns: this.columns }));
		}
		catch {
			// Without storage, charts begin anew.
		}
	}

	#restore(instance) {
		try {
			const stored = JSON.parse(sessionStorage.getItem(STORED));
			if (stored?.instance === instance) {
				return stored.columns;
			}
		}
		catch {
			// As if there were none.
		}
		return [[], [], [], [], [], []];
	}

}

