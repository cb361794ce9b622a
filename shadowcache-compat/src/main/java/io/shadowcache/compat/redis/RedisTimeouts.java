package io.shadowcache.compat.redis;

import java.time.Duration;

/**
 * How long to wait for Redis.
 *
 * @param connect for a connection, and before the next attempt after one has failed
 * @param command for each command
 */
public record RedisTimeouts(Duration connect, Duration command) {

	/** One second to connect, half a second for a command. */
	public static final RedisTimeouts DEFAULT = new RedisTimeouts(Duration.ofSeconds(1), Duration.ofMillis(500));

	public RedisTimeouts {
		requirePositive("connect", connect);
		requirePositive("command", command);
	}

	private static void requirePositive(String name, Duration timeout) {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("The %s timeout must be positive, not %s".formatted(name, timeout));
		}
	}

}
