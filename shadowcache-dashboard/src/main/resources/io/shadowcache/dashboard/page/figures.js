// What the page needs of a report, as counters that can be subtracted from one another.

const EMPTY = { count: 0, totalMillis: 0, maxMillis: 0 };

const sum = (counts) => Object.values(counts ?? {}).reduce((all, one) => all + one, 0);

function subtract(now, earlier = {}) {
	return Object.fromEntries(Object.entries(now ?? {})
		.map(([key, value]) => [key, value - (earlier[key] ?? 0)])
		.filter(([, value]) => value > 0));
}

function timing(now = EMPTY, earlier = EMPTY) {
	return {
		count: now.count - earlier.count,
		totalMillis: now.totalMillis - earlier.totalMillis,
		maxMillis: now.maxMillis,
	};
}

/** The figures of one query between two moments; since the start if there is no earlier one. */
export function difference(now, earlier) {
	return {
		requests: now.requests - (earlier?.requests ?? 0),
		hits: timing(now.hits, earlier?.hits),
		loads: timing(now.loads, earlier?.loads),
		loadFailures: now.loadFailures - (earlier?.loadFailures ?? 0),
		coalesced: now.coalesced.count - (earlier?.coalesced.count ?? 0),
		misses: subtract(now.misses, earlier?.misses),
		missesByTable: subtract(now.missesByTable, earlier?.missesByTable),
		bypasses: subtract(now.bypasses, earlier?.bypasses),
		stores: subtract(now.stores, earlier?.stores),
		stale: subtract(now.stale, earlier?.stale),
		nearHits: subtract(now.nearHits, earlier?.nearHits),
	};
}

export const missCount = (figures) => sum(figures.misses);

export const bypassCount = (figures) => sum(figures.bypasses);

export const hitRatio = (figures) => figures.requests > 0 ? figures.hits.count / figures.requests : NaN;

export const mean = (one) => one.count > 0 ? one.totalMillis / one.count : NaN;

/**
 * An estimate: each hit has spared a load of mean length and has cost its own time. The mean is that since the start, since
 * there may be no load in the last minute.
 * @returns milliseconds, at least 0
 */
export function savedMillis(figures, meanLoad) {
	return Number.isFinite(meanLoad) ? Math.max(0, figures.hits.count * meanLoad - figures.hits.totalMillis) : 0;
}

export function add(counts, more) {
	Object.entries(more ?? {}).forEach(([key, value]) => counts[key] = (counts[key] ?? 0) + value);
}

/** Adds the figures of queries up. */
export function total(all) {
	const result = { requests: 0, hits: { ...EMPTY }, loads: { ...EMPTY }, misses: {}, missesByTable: {}, bypasses: {}, saved: 0 };
	for (const { figures, meanLoad } of all) {
		result.requests += figures.requests;
		for (const part of ['hits', 'loads']) {
			result[part].count += figures[part].count;
			result[part].totalMillis += figures[part].totalMillis;
		}
		add(result.misses, figures.misses);
		add(result.missesByTable, figures.missesByTable);
		add(result.bypasses, figures.bypasses);
		result.saved += savedMillis(figures, meanLoad);
	}
	return result;
}
