package io.shadowcache.spring.advice;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Finds queries that are called with ever new arguments, so that hardly any entry is ever
 * used. Says nothing before entries have had the time to be used again, nor when the
 * store was emptied.
 */
final class KeyExplosion implements AdviceRule {

	/**
	 * From it on hardly any call finds an entry that somebody has left.
	 */
	static final double ABSENT = 0.9;

	/**
	 * The time after which an entry that was not used is taken for useless, if it lives
	 * longer.
	 */
	static final Duration PATIENCE = Duration.ofHours(1);

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		long absent = facts.misses("absent");
		if (facts.emptied() || isEarly(facts) || absent < ABSENT * facts.calls() || facts.stored() < ABSENT * absent) {
			return null;
		}
		return Advice.warning(AdviceCode.KEY_EXPLOSION,
				"%d of %d calls %s had arguments without an entry (many from %s on), and %d entries stored served %d hits"
					.formatted(absent, facts.calls(), Phrases.lately(facts.span()), Phrases.percent(ABSENT),
							facts.stored(), facts.recent().hits().count()),
				"Take the query out of the cache, or have it ask for fewer different things, such as a page in the place "
						+ "of an offset; if arguments do come again, see whether the store evicts (evicted_keys of Redis)");
	}

	private static boolean isEarly(QueryFacts facts) {
		Duration life = facts.traits().ttl();
		Duration patience = (life.compareTo(PATIENCE) < 0) ? life : PATIENCE;
		return facts.uptime().minus(facts.span()).compareTo(RecentFigures.WARM_UP) < 0
				|| facts.uptime().compareTo(patience) < 0;
	}

}
