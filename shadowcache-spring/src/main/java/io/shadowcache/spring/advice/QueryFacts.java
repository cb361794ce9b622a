package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.shadowcache.spring.metrics.QueryFigures;
import io.shadowcache.spring.metrics.Timing;

/**
 * What advice about a query is made from.
 *
 * @param traits what is known without figures
 * @param recent the figures of the period
 * @param loads loads of the period, or those since the start if there were none
 * @param span how long the period is
 * @param uptime how long ago figures began to be kept
 * @param emptied whether the store has lost its content in the period
 * @param writes how often this instance has written tables in the period, by name
 */
record QueryFacts(QueryTraits traits, QueryFigures recent, Timing loads, Duration span, Duration uptime,
		boolean emptied, Map<String, Long> writes) {

	QueryFacts {
		writes = Map.copyOf(writes);
	}

	static QueryFacts of(String query, QueryTraits traits, Period period) {
		QueryFigures now = period.to().query(query);
		QueryFigures recent = now.since(period.from().query(query));
		Timing loads = (recent.loads().count() > 0) ? recent.loads() : now.loads();
		Map<String, Long> writes = new HashMap<>(period.writes());
		writes.keySet().retainAll(traits.tables());
		return new QueryFacts(traits, recent, loads, period.span(), period.uptime(), period.emptied(), writes);
	}

	/**
	 * Whether there is enough to say anything.
	 */
	boolean isEnough() {
		return calls() >= CacheAdvisor.MINIMUM_CALLS && this.span.compareTo(CacheAdvisor.MINIMUM_SPAN) >= 0;
	}

	/**
	 * Calls for which the cache was asked.
	 */
	long calls() {
		return this.recent.hits().count() + misses();
	}

	long misses() {
		return sum(this.recent.misses());
	}

	long misses(String reason) {
		return this.recent.misses().getOrDefault(reason, 0L);
	}

	/**
	 * Misses that a write is to blame for: to an entry, or about to be.
	 */
	long missesByWrites() {
		return misses("invalidated") + misses("blocked");
	}

	double hitRatio() {
		return (double) this.recent.hits().count() / calls();
	}

	long stored() {
		return this.recent.stores().getOrDefault("stored", 0L);
	}

	/**
	 * How often any of the tables was written.
	 */
	long allWrites() {
		return sum(this.writes);
	}

	/**
	 * The time that the cache has saved, in milliseconds; negative if it has cost time. A
	 * miss costs two calls of the store besides its load: the question, and the storing.
	 * Each is taken to last as long as a hit.
	 */
	double savedMillis() {
		double hit = this.recent.hits().meanMillis();
		return this.recent.hits().count() * (this.loads.meanMillis() - hit) - misses() * 2 * hit;
	}

	private static long sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

}
