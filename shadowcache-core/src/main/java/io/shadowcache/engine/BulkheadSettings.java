package io.shadowcache.engine;

import java.time.Duration;
import java.util.Objects;

/**
 * How many loads of one table an instance runs at a time.
 *
 * @param maxLoads so many; 0 for any number
 * @param maxWait for how long a load waits for its turn before it runs nevertheless; not
 * negative
 */
public record BulkheadSettings(int maxLoads, Duration maxWait) {

	/**
	 * 16 loads, waited for at most 10 seconds.
	 */
	public static final BulkheadSettings DEFAULTS = new BulkheadSettings(16, Duration.ofSeconds(10));

	public BulkheadSettings {
		Objects.requireNonNull(maxWait, "maxWait");
		if (maxLoads < 0) {
			throw new IllegalArgumentException("maxLoads must not be negative, but is " + maxLoads);
		}
		if (maxWait.isNegative()) {
			throw new IllegalArgumentException("maxWait must not be negative, but is " + maxWait);
		}
	}

}
