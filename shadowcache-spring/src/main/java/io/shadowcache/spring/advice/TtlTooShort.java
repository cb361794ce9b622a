package io.shadowcache.spring.advice;

import org.jspecify.annotations.Nullable;

/**
 * Finds entries that expire before they are used again, though writes would have left
 * them valid.
 */
final class TtlTooShort implements AdviceRule {

	/**
	 * From it on every fourth call loads what was known a moment ago.
	 */
	static final double EXPIRED = 0.25;

	/**
	 * Writes may be half as many as expiries: with more, a longer life would be cut short
	 * by them.
	 */
	static final double WRITES = 0.5;

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		long expired = facts.misses("expired");
		if (expired < EXPIRED * facts.calls() || facts.allWrites() + facts.missesByWrites() > WRITES * expired) {
			return null;
		}
		return Advice.warning(AdviceCode.TTL_TOO_SHORT,
				"%s of calls %s missed because their entry had expired (much from %s on), with a TTL of %s; its tables were written %s"
					.formatted(Phrases.percent((double) expired / facts.calls()), Phrases.lately(facts.span()),
							Phrases.percent(EXPIRED), Phrases.duration(facts.traits().ttl()),
							Phrases.times(facts.allWrites(), facts.span())),
				"Raise the TTL of the query; writes end entries anyway, if they go through applications that use the cache");
	}

}
