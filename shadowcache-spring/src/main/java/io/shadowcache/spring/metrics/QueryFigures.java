package io.shadowcache.spring.metrics;

import java.util.List;
import java.util.Map;

/**
 * What has become of the calls of one query since the start of this instance.
 *
 * @param requests all calls
 * @param hitRatio the share of calls that the cache answered, from 0 to 1; 0 if there was
 * no call
 * @param hits calls that the cache answered
 * @param nearHits those of them that the memory of this process answered, by mode
 * @param misses calls that it could not answer, by reason
 * @param missesByTable those of them that a write is to blame for, by table;
 * {@code several} where it was more than one
 * @param bypasses calls that it was not asked for, by reason
 * @param loads runs of the real query, failed ones included
 * @param loadFailures runs of the real query that threw
 * @param coalesced calls that waited for another caller's load
 * @param stores what became of loaded values, by outcome
 * @param storedBytes the size of all entries stored, frames included
 * @param stale values served after their expiry, by reason
 * @param earlyRefreshes loads in the background before the expiry, by how far they came
 * @param lastInvalidatedBy the tables that the last stale entry was stale for; empty if
 * there was none
 */
public record QueryFigures(long requests, double hitRatio, Timing hits, Map<String, Long> nearHits,
		Map<String, Long> misses, Map<String, Long> missesByTable, Map<String, Long> bypasses, Timing loads,
		long loadFailures, Timing coalesced, Map<String, Long> stores, long storedBytes, Map<String, Long> stale,
		Map<String, Long> earlyRefreshes, List<String> lastInvalidatedBy) {

	/**
	 * A query that was never called.
	 */
	public static final QueryFigures NONE = new QueryFigures(0, 0, Timing.NONE, Map.of(), Map.of(), Map.of(), Map.of(),
			Timing.NONE, 0, Timing.NONE, Map.of(), 0, Map.of(), Map.of(), List.of());

	public QueryFigures {
		nearHits = Map.copyOf(nearHits);
		misses = Map.copyOf(misses);
		missesByTable = Map.copyOf(missesByTable);
		bypasses = Map.copyOf(bypasses);
		stores = Map.copyOf(stores);
		stale = Map.copyOf(stale);
		earlyRefreshes = Map.copyOf(earlyRefreshes);
		lastInvalidatedBy = List.copyOf(lastInvalidatedBy);
	}

	/**
	 * Returns what has happened since an earlier moment. The longest times, and what the
	 * last stale entry was stale for, are those since the start.
	 * @param earlier the figures of the same query at that moment
	 * @return the difference of the counts and sums
	 */
	public QueryFigures since(QueryFigures earlier) {
		Timing answered = this.hits.since(earlier.hits);
		long asked = this.requests - earlier.requests;
		return new QueryFigures(asked, (asked == 0) ? 0 : (double) answered.count() / asked, answered,
				ReasonCounts.since(this.nearHits, earlier.nearHits), ReasonCounts.since(this.misses, earlier.misses),
				ReasonCounts.since(this.missesByTable, earlier.missesByTable),
				ReasonCounts.since(this.bypasses, earlier.bypasses), this.loads.since(earlier.loads),
				this.loadFailures - earlier.loadFailures, this.coalesced.since(earlier.coalesced),
				ReasonCounts.since(this.stores, earlier.stores), this.storedBytes - earlier.storedBytes,
				ReasonCounts.since(this.stale, earlier.stale),
				ReasonCounts.since(this.earlyRefreshes, earlier.earlyRefreshes), this.lastInvalidatedBy);
	}

}
