package io.shadowcache.boot.test;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what the cache does in the background.
 */
final class Patience {

	/**
	 * Longer than the lease of writers, for which a new server is not trusted.
	 */
	private static final Duration LONGEST = Duration.ofSeconds(15);

	private static final Duration PAUSE = Duration.ofMillis(1);

	private Patience() {
	}

	/**
	 * Waits until something is so, for some seconds at most: a store that is away will
	 * not come back.
	 */
	static void until(BooleanSupplier condition) {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

}
