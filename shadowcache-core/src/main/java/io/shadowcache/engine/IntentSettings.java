package io.shadowcache.engine;

import java.time.Duration;
import java.util.Objects;

/**
 * How the intents in the database are looked after.
 *
 * @param interval how often committed intents of others are looked for; positive
 * @param alarm with more of them a warning is logged; positive
 * @param max with more of them writes at level {@code marked} leave none any more;
 * positive
 */
public record IntentSettings(Duration interval, int alarm, int max) {

	/**
	 * Twice a second, a warning from 1,000 on, at most 100,000.
	 */
	public static final IntentSettings DEFAULTS = new IntentSettings(Duration.ofMillis(500), 1_000, 100_000);

	public IntentSettings {
		Objects.requireNonNull(interval, "interval");
		if (interval.isNegative() || interval.isZero() || alarm <= 0 || max <= 0) {
			throw new IllegalArgumentException(
					"interval, alarm and max must be positive, but are %s, %d, %d".formatted(interval, alarm, max));
		}
	}

}
