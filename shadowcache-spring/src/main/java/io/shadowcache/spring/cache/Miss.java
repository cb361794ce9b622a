package io.shadowcache.spring.cache;

import io.shadowcache.engine.EntrySlot;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * A lookup that found nothing, with the place that a value may be put into which is
 * loaded after it. It may be handed to a thread before the lookup has been made.
 */
final class Miss {

	private final CacheKey key;

	private final @Nullable Object transaction;

	private final long nanos;

	private volatile @Nullable EntrySlot slot;

	/**
	 * Makes it.
	 * @param transaction identifies the transaction of the lookup, if there is one
	 * @param nanos when the lookup began
	 */
	Miss(CacheKey key, @Nullable Object transaction, long nanos) {
		this.key = key;
		this.transaction = transaction;
		this.nanos = nanos;
	}

	Miss found(EntrySlot place) {
		this.slot = place;
		return this;
	}

	CacheKey key() {
		return this.key;
	}

	boolean isIn(@Nullable Object other) {
		return this.transaction == other;
	}

	boolean isOlderThan(long limit, long now) {
		return now - this.nanos > limit;
	}

	/**
	 * Returns the place, or {@code null} if the lookup has not ended.
	 */
	@Nullable EntrySlot slot() {
		return this.slot;
	}

}
