package io.shadowcache.compat.mysqlrediscache;

import java.time.Duration;

import io.shadowcache.compat.redis.TtlSeconds;

/**
 * How long an entry lives: its TTL, plus or minus up to ten percent.
 */
final class EntryTtl {

	private EntryTtl() {
	}

	/**
	 * Draws the seconds.
	 * @param ttl whole seconds, at least one
	 * @param random from 0 to below 1
	 */
	static long seconds(Duration ttl, double random) {
		long seconds = TtlSeconds.of(ttl);
		return seconds + Math.round(seconds * (random * 0.2 - 0.1));
	}

}
