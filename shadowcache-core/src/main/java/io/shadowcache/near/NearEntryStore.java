package io.shadowcache.near;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.EntryOffer;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreDecorator;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries in the memory of the process, in front of a store, for reads whose policy
 * says so.
 * <p>
 * An entry is taken over when it is looked up and fresh. From then on a read asks the
 * store for the versions only, and at {@link NearMode#PUSH} for nothing as long as the
 * channel proves that no change was missed. What it cannot prove is asked for.
 */
public final class NearEntryStore implements StoreDecorator {

	private final CacheStore delegate;

	private final @Nullable InvalidationChannel channel;

	private final HeardChanges heard;

	private final NearEntries entries;

	private final NearReads reads;

	/**
	 * Puts a near cache in front of a store.
	 * @param delegate the store
	 * @param channel tells of changes of the store, opened with the first read that wants
	 * it; {@code null} if there is none, so that {@link NearMode#PUSH} works as
	 * {@link NearMode#VALIDATED}
	 * @param settings how much it may hold
	 * @param clock the wall clock
	 * @param ticker a monotonic clock in nanoseconds, the one that the channel uses
	 */
	public NearEntryStore(CacheStore delegate, @Nullable InvalidationChannel channel, NearSettings settings,
			InstantSource clock, LongSupplier ticker) {
		this.delegate = Objects.requireNonNull(delegate, "delegate");
		this.channel = channel;
		this.entries = new NearEntries(settings);
		Clocks clocks = new Clocks(clock, ticker);
		this.heard = new HeardChanges(clocks);
		this.reads = new NearReads(delegate, channel, this.heard, clocks, this.entries);
	}

	/**
	 * Returns the state of now.
	 * @return the figures
	 */
	public NearFigures figures() {
		return new NearFigures(this.entries.size(), this.entries.bytes(), this.entries.evictions(),
				this.heard.forgets(), this.heard.isConnected(), this.heard.lagNanos());
	}

	@Override
	public CacheStore delegate() {
		return this.delegate;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return this.delegate.lookup(key, dependencies);
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy near) {
		if (near.mode() == NearMode.OFF) {
			return this.delegate.lookup(key, dependencies);
		}
		return this.reads.lookup(key, dependencies, near);
	}

	/**
	 * Asks the store for all of them: that is one round trip, as it would be to prove
	 * that those in memory are fresh.
	 */
	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		return this.delegate.lookupAll(requests);
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		return this.delegate.stamp(key, dependencies);
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		try {
			return this.delegate.put(key, frame, dependencies, seen, ttl);
		}
		finally {
			this.entries.remove(key);
		}
	}

	@Override
	public List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		try {
			return this.delegate.putAll(offers);
		}
		finally {
			offers.forEach((offer) -> this.entries.remove(offer.key()));
		}
	}

	@Override
	public boolean evict(CacheKey key) {
		try {
			return this.delegate.evict(key);
		}
		finally {
			this.entries.remove(key);
		}
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		try {
			this.delegate.mark(dependencies, writer, lease);
		}
		finally {
			this.heard.changed(dependencies);
		}
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		try {
			this.delegate.release(dependencies, writer);
		}
		finally {
			this.heard.changed(dependencies);
		}
	}

	@Override
	public void close() {
		if (this.channel != null) {
			this.channel.close();
		}
		this.heard.lost(ForgetReason.CLOSED);
		this.delegate.close();
	}

	@Override
	public CallMemory callMemory() {
		return this.reads;
	}

}
