package io.shadowcache.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * Remembers when the entries that this instance stored last will expire, so that a miss
 * can be told to be an expiry. Serves figures only: of two entries that share a place the
 * later is remembered, so that a miss pays no more than a write to an array. Safe for use
 * by many threads.
 */
final class KnownExpiries {

	/** A power of two. */
	private static final int PLACES = 16_384;

	private final AtomicReferenceArray<@Nullable Expiry> expiries = new AtomicReferenceArray<>(PLACES);

	void stored(CacheKey key, long expiresAtMillis) {
		this.expiries.setRelease(place(key), new Expiry(key.hash(), expiresAtMillis));
	}

	boolean hasExpired(CacheKey key, long nowMillis) {
		Expiry known = this.expiries.getAcquire(place(key));
		return known != null && known.atMillis <= nowMillis && known.entry.equals(key.hash());
	}

	private static int place(CacheKey key) {
		return (int) key.hash().low() & (PLACES - 1);
	}

	/**
	 * When an entry expires.
	 */
	private record Expiry(Bits128 entry, long atMillis) {
	}

}
