package io.shadowcache.store;

import java.time.Duration;

/**
 * How long to wait for a cache server. All are real time, all positive.
 *
 * @param read for each command of a read
 * @param write for each command that changes something
 * @param connect for a connection; a start waits no longer than this for the first one
 */
public record StoreTimeouts(Duration read, Duration write, Duration connect) {

	/**
	 * 100 ms for reads, 250 ms for writes, one second to connect.
	 */
	public static final StoreTimeouts DEFAULT = new StoreTimeouts(Duration.ofMillis(100), Duration.ofMillis(250),
			Duration.ofSeconds(1));

	public StoreTimeouts {
		requirePositive("read", read);
		requirePositive("write", write);
		requirePositive("connect", connect);
	}

	private static void requirePositive(String name, Duration timeout) {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("The %s timeout must be positive, not %s".formatted(name, timeout));
		}
	}

}
