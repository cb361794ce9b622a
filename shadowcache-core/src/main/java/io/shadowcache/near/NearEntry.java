package io.shadowcache.near;

import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.HeldEntry;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the memory of this process, with the stamp under which it was fresh when it
 * was taken over.
 */
final class NearEntry {

	/**
	 * Objects around the bytes of an entry: key, frame, stamp, map.
	 */
	private static final int OVERHEAD_BYTES = 512;

	private static final int LIVE_FACTOR = 3;

	private final CacheKey key;

	private final HeldEntry held;

	private final DependencySet dependencies;

	private final Lookup pushed;

	private final CallMemory.Recall recalled;

	private final AtomicReference<@Nullable CallIdentity> call = new AtomicReference<>();

	private volatile boolean removed;

	/** Read and written without order, since it only thins out what is told. */
	private long usedMillis;

	private final long bornNanos;

	private final int bytes;

	private volatile @Nullable Claim claim;

	/**
	 * Takes an entry over.
	 * @param live whether its decoded value will be kept, too
	 */
	NearEntry(CacheKey key, HeldEntry held, DependencySet dependencies, Stamp stamp, long bornNanos, boolean live) {
		this.key = key;
		this.held = held;
		this.dependencies = dependencies;
		this.pushed = new Lookup(held.frame(), stamp, held, EntrySource.PUSH);
		this.recalled = new CallMemory.Recall(this.pushed, held, CallMemory.Timing.NONE, 0);
		this.bornNanos = bornNanos;
		long frame = held.frame().length;
		this.bytes = (int) Math.min(Integer.MAX_VALUE, OVERHEAD_BYTES + (live ? LIVE_FACTOR * frame : frame));
	}

	CacheKey key() {
		return this.key;
	}

	/**
	 * Returns what a read gets that asks nobody.
	 */
	Lookup pushed() {
		return this.pushed;
	}

	/**
	 * Returns the same for a read that had no key, and whose time is not taken.
	 */
	CallMemory.Recall recalled() {
		return this.recalled;
	}

	/**
	 * Returns the same for a read whose time is taken.
	 * @param startNanos when it began
	 */
	CallMemory.Recall recalled(CallMemory.Timing timing, long startNanos) {
		return new CallMemory.Recall(this.pushed, this.held, timing, startNanos);
	}

	/**
	 * Whether the time of a hit was taken for others.
	 */
	boolean wasTimed() {
		return this.held.hitNanos() > 0;
	}

	/**
	 * Notes the call by which the entry is found.
	 * @return {@code false} if it is found by a call already
	 */
	boolean name(CallIdentity by) {
		return this.call.compareAndSet(null, by);
	}

	/**
	 * Marks the entry as one that is not to be found any more.
	 * @return the call by which it is found, or {@code null}
	 */
	@Nullable CallIdentity remove() {
		this.removed = true;
		return this.call.get();
	}

	boolean isRemoved() {
		return this.removed;
	}

	/**
	 * Whether the entry was not used yet in a millisecond, and notes that it is.
	 */
	boolean isFirstUse(long millis) {
		if (this.usedMillis == millis) {
			return false;
		}
		this.usedMillis = millis;
		return true;
	}

	/**
	 * Returns what a read gets that has asked for the stamp.
	 */
	Lookup validated(Stamp now) {
		return new Lookup(this.held.frame(), now, this.held, EntrySource.VALIDATED);
	}

	/**
	 * Returns what a read gets that has found the entry to be out of date.
	 */
	Lookup outdated(Stamp now) {
		return new Lookup(this.held.frame(), now);
	}

	Stamp stamp() {
		return this.pushed.stamp();
	}

	@Nullable Claim claim() {
		return this.claim;
	}

	/**
	 * Notes that the entry was fresh when it was asked about after the claim.
	 */
	void claim(@Nullable Claim fresh) {
		if (fresh != null) {
			this.claim = fresh;
		}
	}

	boolean isFor(DependencySet others) {
		return this.dependencies.equals(others);
	}

	boolean isExpired(Clocks.Moment now, long maxNanos) {
		return now.latestNanos() - this.bornNanos > maxNanos
				|| this.held.entry().header().expiresAtMillis() <= now.millis();
	}

	/**
	 * Returns how much memory the entry takes, roughly.
	 */
	int bytes() {
		return this.bytes;
	}

}
