package io.shadowcache.near;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a near cache, bounded in number and bytes. The least valuable go first.
 */
final class NearEntries {

	private static final int STRIPES = 256;

	private final Cache<CacheKey, NearEntry> entries;

	private final NearCalls calls = new NearCalls();

	private final LongAdder bytes = new LongAdder();

	private final LongAdder evictions = new LongAdder();

	private final AtomicLongArray removals = new AtomicLongArray(STRIPES);

	NearEntries(NearSettings settings) {
		int minWeight = settings.minWeight();
		this.entries = Caffeine.newBuilder()
			.maximumWeight(settings.maxWeight())
			.weigher((CacheKey key, NearEntry entry) -> Math.max(minWeight, entry.bytes()))
			.removalListener(this::removed)
			.executor(Runnable::run)
			.build();
	}

	@Nullable NearEntry get(CacheKey key) {
		return this.entries.getIfPresent(key);
	}

	/**
	 * Returns the entry of a call.
	 */
	@Nullable NearEntry get(CallIdentity call) {
		return this.calls.get(call);
	}

	/**
	 * Notes that an entry was found by its call, as {@link #get(CacheKey)} does for its
	 * key. Once in a millisecond is enough to tell what is used often.
	 */
	void used(NearEntry entry, long millis) {
		if (entry.isFirstUse(millis)) {
			NearEntry unused = this.entries.getIfPresent(entry.key());
		}
	}

	/**
	 * Lets an entry be found by a call as well, as long as it is kept.
	 */
	void name(CallIdentity call, CacheKey key) {
		NearEntry entry = this.entries.getIfPresent(key);
		if (entry != null) {
			this.calls.put(call, entry);
		}
	}

	/**
	 * Returns how many entries are found by a call.
	 */
	int named() {
		return this.calls.size();
	}

	/**
	 * Returns a number that changes when the entry is removed.
	 */
	long removals(CacheKey key) {
		return this.removals.get(stripe(key));
	}

	/**
	 * Takes an entry over, unless it was removed since it was asked for: what was brought
	 * may be the entry from before.
	 * @param removals what {@link #removals} was before the entry was asked for
	 */
	void put(CacheKey key, NearEntry entry, long removals) {
		this.bytes.add(entry.bytes());
		this.entries.put(key, entry);
		if (removals(key) != removals) {
			this.entries.invalidate(key);
		}
	}

	void remove(CacheKey key) {
		this.removals.incrementAndGet(stripe(key));
		this.entries.invalidate(key);
	}

	private static int stripe(CacheKey key) {
		return (int) key.hash().low() & (STRIPES - 1);
	}

	long size() {
		this.entries.cleanUp();
		return this.entries.estimatedSize();
	}

	long bytes() {
		return this.bytes.sum();
	}

	long evictions() {
		return this.evictions.sum();
	}

	private void removed(@Nullable CacheKey key, @Nullable NearEntry entry, RemovalCause cause) {
		if (entry != null) {
			this.calls.remove(entry);
			this.bytes.add(-entry.bytes());
		}
		if (cause.wasEvicted()) {
			this.evictions.increment();
		}
	}

}
