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
 * @param bypasses calls that it was not asked for, by reason
 * @param loads runs of the real query, failed ones included
 * @param loadFailures runs of the real query that threw
 * @param coalesced calls that waited for another caller's load
 * @param stores what became of loaded values, by outcome
 * @param stale values served after their expiry, by reason
 * @param earlyRefreshes loads in the background before the expiry, by how far they came
 * @param lastInvalidatedBy the tables that the last stale entry was stale for; empty if
 * there was none
 */
public record QueryFigures(long requests, double hitRatio, Timing hits, Map<String, Long> nearHits,
		Map<String, Long> misses, Map<String, Long> bypasses, Timing loads, long loadFailures, Timing coalesced,
		Map<String, Long> stores, Map<String, Long> stale, Map<String, Long> earlyRefreshes,
		List<String> lastInvalidatedBy) {

	/**
	 * A query that was never called.
	 */
	public static final QueryFigures NONE = new QueryFigures(0, 0, Timing.NONE, Map.of(), Map.of(), Map.of(),
			Timing.NONE, 0, Timing.NONE, Map.of(), Map.of(), Map.of(), List.of());

	public QueryFigures {
		nearHits = Map.copyOf(nearHits);
		misses = Map.copyOf(misses);
		bypasses = Map.copyOf(bypasses);
		stores = Map.copyOf(stores);
		stale = Map.copyOf(stale);
		earlyRefreshes = Map.copyOf(earlyRefreshes);
		lastInvalidatedBy = List.copyOf(lastInvalidatedBy);
	}

}
