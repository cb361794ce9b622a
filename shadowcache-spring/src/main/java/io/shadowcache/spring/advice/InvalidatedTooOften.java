package io.shadowcache.spring.advice;

import java.util.Comparator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds queries whose tables are written so often that entries are stale before they are
 * used.
 */
final class InvalidatedTooOften implements AdviceRule {

	/**
	 * Below it four of five calls pay for the cache besides their load.
	 */
	static final double LOW_HIT_RATIO = 0.2;

	/**
	 * From it on writes are the main reason of misses.
	 */
	static final double MAIN_REASON = 0.5;

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		if (facts.hitRatio() >= LOW_HIT_RATIO || facts.missesByWrites() < MAIN_REASON * facts.misses()) {
			return null;
		}
		return Advice.warning(AdviceCode.INVALIDATED_TOO_OFTEN,
				"Hit ratio %s %s (low below %s): %s".formatted(Phrases.percent(facts.hitRatio()),
						Phrases.lately(facts.span()), Phrases.percent(LOW_HIT_RATIO), culprit(facts)),
				"Take the query out of the cache, have it depend on single rows (rows of @CachedQuery), or move what is "
						+ "written so often to a table of its own");
	}

	/**
	 * Names the table that costs most hits. It need not be this instance that writes it.
	 */
	private static String culprit(QueryFacts facts) {
		Map.Entry<String, Long> most = facts.recent()
			.missesByTable()
			.entrySet()
			.stream()
			.max(Map.Entry.<String, Long>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.orElse(Map.entry("several", 0L));
		Long writes = facts.writes().get(most.getKey());
		if (writes != null) {
			return "table `%s` invalidates %s".formatted(most.getKey(), Phrases.times(writes, facts.span()));
		}
		return facts.traits().tables().contains(most.getKey())
				? "table `%s`, which other instances write, makes entries stale for %d calls".formatted(most.getKey(),
						most.getValue())
				: "writes to %s invalidate %s".formatted(Phrases.tables(facts.traits().tables()),
						Phrases.times(facts.allWrites(), facts.span()));
	}

}
