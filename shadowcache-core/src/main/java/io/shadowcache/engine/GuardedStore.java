package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.EntryOffer;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a store throws against its contract into a {@link StoreException}, so
 * that a bug or an untranslated exception of a client library counts as an outage instead
 * of failing queries and losing invalidations.
 */
final class GuardedStore implements CacheStore {

	private final CacheStore store;

	private final LoadLeases leases;

	GuardedStore(CacheStore store) {
		this.store = store;
		this.leases = new GuardedLeases(store);
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return guard(() -> this.store.lookup(key, dependencies));
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy near) {
		try {
			return this.store.lookup(key, dependencies, near);
		}
		catch (StoreException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw unexpected(ex);
		}
	}

	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		return guard(() -> this.store.lookupAll(requests));
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		return guard(() -> this.store.stamp(key, dependencies));
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return guard(() -> this.store.put(key, frame, dependencies, seen, ttl));
	}

	@Override
	public List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		return guard(() -> this.store.putAll(offers));
	}

	@Override
	public boolean evict(CacheKey key) {
		return guard(() -> this.store.evict(key));
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		guard(() -> {
			this.store.mark(dependencies, writer, lease);
			return writer;
		});
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		guard(() -> {
			this.store.release(dependencies, writer);
			return writer;
		});
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return guard(() -> this.store.overdue(dependencies));
	}

	@Override
	public @Nullable Set<Dependency> readTables(Duration life) {
		return guard(() -> this.store.readTables(life));
	}

	@Override
	public void start() {
		this.store.start();
	}

	@Override
	public void close() {
		this.store.close();
	}

	@Override
	public LoadLeases loadLeases() {
		return this.leases;
	}

	@Override
	public CallMemory callMemory() {
		return this.store.callMemory();
	}

	@Override
	public long outages() {
		return this.store.outages();
	}

	@Override
	public String describe() {
		return this.store.describe();
	}

	static <T extends @Nullable Object> T guard(Supplier<T> operation) {
		try {
			return operation.get();
		}
		catch (StoreException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw unexpected(ex);
		}
	}

	private static StoreException unexpected(RuntimeException failure) {
		return new StoreException("The store failed unexpectedly: " + failure, failure);
	}

}
