package io.shadowcache.spring.advice;

import org.jspecify.annotations.Nullable;

/**
 * Finds entries that fill the store for long after a write has made them stale. Entries
 * that depend on single rows are left out, since a write leaves most of them valid.
 */
final class TtlTooLong implements AdviceRule {

	/**
	 * The life of an entry is long if it spans so many writes.
	 */
	static final int WRITES_IN_LIFE = 10;

	/**
	 * Less is no burden for a store.
	 */
	static final double MUCH_BYTES = 100.0 * 1024 * 1024;

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		double periods = (double) facts.traits().ttl().toMillis() / facts.span().toMillis();
		if (facts.traits().byRow() || facts.allWrites() * periods < WRITES_IN_LIFE
				|| bytes(facts) * periods < MUCH_BYTES) {
			return null;
		}
		return Advice.info(AdviceCode.TTL_TOO_LONG,
				"Entries are kept for %s, but writes to %s make them stale %s; at this rate up to %s of stale entries gather (much from %s on)"
					.formatted(Phrases.duration(facts.traits().ttl()), Phrases.tables(facts.traits().tables()),
							Phrases.times(facts.allWrites(), facts.span()), Phrases.bytes(bytes(facts) * periods),
							Phrases.bytes(MUCH_BYTES)),
				"Lower the TTL: it frees memory of the store, and costs no hits");
	}

	/**
	 * What entries of new arguments have taken; those of known ones replace stale ones.
	 */
	private static double bytes(QueryFacts facts) {
		long stored = facts.stored();
		long fresh = Math.min(stored, facts.misses("absent"));
		return (stored == 0) ? 0 : (double) facts.recent().storedBytes() / stored * fresh;
	}

}
