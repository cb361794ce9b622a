package io.shadowcache.near;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
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

	private final HeldEntry held;

	private final DependencySet dependencies;

	private final Lookup pushed;

	private final long bornNanos;

	private final int bytes;

	private volatile @Nullable Claim claim;

	/**
	 * Takes an entry over.
	 * @param live whether its decoded value will be kept, too
	 */
	NearEntry(HeldEntry held, DependencySet dependencies, Stamp stamp, long bornNanos, boolean live) {
		this.held = held;
		this.dependencies = dependencies;
		this.pushed = new Lookup(held.frame(), stamp, held, EntrySource.PUSH);
		this.bornNanos = bornNanos;
		long frame = held.frame().length;
		this.bytes = (int) Math.min(Integer.MAX_VALUE, OVERHEAD_BYTES + (live ? LIVE_FACTOR * frame : frame));
	}

	/**
	 * Returns what a read gets that asks nobody.
	 */
	Lookup pushed() {
		return this.pushed;
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

	boolean isExpired(long nowNanos, long nowMillis, long maxNanos) {
		return nowNanos - this.bornNanos > maxNanos || this.held.entry().header().expiresAtMillis() <= nowMillis;
	}

	/**
	 * Returns how much memory the entry takes, roughly.
	 */
	int bytes() {
		return this.bytes;
	}

}
