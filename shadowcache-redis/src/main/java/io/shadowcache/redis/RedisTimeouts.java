package io.shadowcache.redis;

import java.time.Duration;

/**
 * How long to wait for Redis. All are real time, all positive.
 *
 * @param read for each command of a read: a lookup has one when all versions exist
 * @param write for each command that changes something: mark, release, put, evict
 * @param connect for a connection, and for the answer to its first commands; a start
 * waits no longer than this
 */
public record RedisTimeouts(Duration read, Duration write, Duration connect) {

	/**
	 * 100 ms for reads, 250 ms for writes, one second to connect.
	 */
	public static final RedisTimeouts DEFAULT = new RedisTimeouts(Duration.ofMillis(100), Duration.ofMillis(250),
			Duration.ofSeconds(1));

	public RedisTimeouts {
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
