package io.shadowcache.spring.advice;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds results that are too large to be stored, or so large that hits are slow.
 */
final class ValueTooLarge implements AdviceRule {

	/**
	 * One large result among hundreds is an exception; of one in a hundred on, calls are
	 * paying for it.
	 */
	static final double REFUSED = 0.01;

	/**
	 * On a network of 1 Gbit/s this many bytes take about a millisecond, as long as many
	 * queries.
	 */
	static final long LARGE_BYTES = 128 * 1024;

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		Map<String, Long> stores = facts.recent().stores();
		long offered = stores.values().stream().mapToLong(Long::longValue).sum();
		long refused = stores.getOrDefault("too_large", 0L);
		if (refused > 0 && refused >= REFUSED * offered) {
			return Advice.warning(AdviceCode.VALUE_TOO_LARGE,
					"%d of %d results %s were larger than %s (shadowcache.max-entry-size) and not stored (many from %s on)"
						.formatted(refused, offered, Phrases.lately(facts.span()),
								Phrases.bytes(facts.traits().maxEntryBytes()), Phrases.percent(REFUSED)),
					"Return less, such as fewer columns or one page, or allow more by shadowcache.max-entry-size");
		}
		long stored = facts.stored();
		if (stored == 0 || facts.recent().storedBytes() < LARGE_BYTES * stored) {
			return null;
		}
		return Advice.info(AdviceCode.VALUE_TOO_LARGE,
				"Entries take %s on average (large from %s on): each hit moves and decodes as much".formatted(
						Phrases.bytes((double) facts.recent().storedBytes() / stored), Phrases.bytes(LARGE_BYTES)),
				"Return less, such as fewer columns or one page, or keep entries in this process by near = validated");
	}

}
