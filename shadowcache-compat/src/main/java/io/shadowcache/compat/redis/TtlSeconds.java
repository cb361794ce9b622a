package io.shadowcache.compat.redis;

import java.time.Duration;

/**
 * The times to live that Redis accepts.
 */
public final class TtlSeconds {

	private TtlSeconds() {
	}

	/**
	 * Checks a time to live.
	 * @param ttl whole seconds, at least one
	 * @return the seconds
	 * @throws IllegalArgumentException if it is anything else
	 */
	public static long of(Duration ttl) {
		if (ttl.toSeconds() < 1 || !ttl.equals(Duration.ofSeconds(ttl.toSeconds()))) {
			throw new IllegalArgumentException(
					"The TTL must be whole seconds and at least one, not %s: Redis refuses others".formatted(ttl));
		}
		return ttl.toSeconds();
	}

}
