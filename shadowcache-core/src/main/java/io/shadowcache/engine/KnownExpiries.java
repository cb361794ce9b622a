package io.shadowcache.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;

/**
 * Remembers when the entries that this instance stored last will expire, so that a miss
 * can be told to be an expiry. Serves figures only.
 */
final class KnownExpiries {

	private static final int MAX_ENTRIES = 10_000;

	private final Cache<Bits128, Long> expiries = Caffeine.newBuilder()
		.maximumSize(MAX_ENTRIES)
		.executor(Runnable::run)
		.build();

	void stored(CacheKey key, long expiresAtMillis) {
		this.expiries.put(key.hash(), expiresAtMillis);
	}

	boolean hasExpired(CacheKey key, long nowMillis) {
		Long expiresAt = this.expiries.getIfPresent(key.hash());
		return expiresAt != null && expiresAt <= nowMillis;
	}

}
