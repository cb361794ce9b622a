package io.shadowcache.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was computed from several databases, each in a store of its own: versions,
 * generation and quarantine of one have nothing to do with those of another.
 */
public final class DatabaseStores implements CacheStore {

	private final Map<String, CacheStore> byDatabase;

	private final LoadLeases leases = new DatabaseLeases(this);

	/**
	 * Puts stores together.
	 * @param byDatabase the store of each database by its id, at least one, in the order
	 * in which they are started; owned by this one from then on
	 */
	public DatabaseStores(Map<String, ? extends CacheStore> byDatabase) {
		if (byDatabase.isEmpty()) {
			throw new IllegalArgumentException("At least one store is needed");
		}
		this.byDatabase = new LinkedHashMap<>(byDatabase);
	}

	CacheStore of(String database) {
		CacheStore store = this.byDatabase.get(database);
		if (store == null) {
			throw new StoreException(
					"There is no store for the database %s, only for %s".formatted(database, this.byDatabase.keySet()));
		}
		return store;
	}

	private CacheStore of(DependencySet dependencies) {
		return of(dependencies.database());
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return of(dependencies).lookup(key, dependencies);
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy near) {
		return of(dependencies).lookup(key, dependencies, near);
	}

	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		return requests.isEmpty() ? List.of() : of(requests.get(0).dependencies()).lookupAll(requests);
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		return of(dependencies).stamp(key, dependencies);
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return of(dependencies).put(key, frame, dependencies, seen, ttl);
	}

	@Override
	public List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		return offers.isEmpty() ? List.of() : of(offers.get(0).dependencies()).putAll(offers);
	}

	/**
	 * Evicts an entry wherever it may be, since a key does not tell.
	 */
	@Override
	public boolean evict(CacheKey key) {
		boolean evicted = false;
		for (CacheStore store : this.byDatabase.values()) {
			evicted |= store.evict(key);
		}
		return evicted;
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		of(dependencies).mark(dependencies, writer, lease);
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		of(dependencies).release(dependencies, writer);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return of(dependencies).overdue(dependencies);
	}

	/**
	 * Knows which tables are read only if all stores do.
	 */
	@Override
	public @Nullable Set<Dependency> readTables(Duration life) {
		Set<Dependency> all = new HashSet<>();
		for (CacheStore store : this.byDatabase.values()) {
			Set<Dependency> some = store.readTables(life);
			if (some == null) {
				return null;
			}
			all.addAll(some);
		}
		return all;
	}

	@Override
	public CallMemory callMemory() {
		Map<String, CallMemory> memories = new LinkedHashMap<>();
		this.byDatabase.forEach((database, store) -> memories.put(database, store.callMemory()));
		return new DatabaseMemories(memories);
	}

	@Override
	public LoadLeases loadLeases() {
		return this.leases;
	}

	@Override
	public long outages() {
		long outages = 0;
		for (CacheStore store : this.byDatabase.values()) {
			outages += store.outages();
		}
		return outages;
	}

	@Override
	public void start() {
		this.byDatabase.values().forEach(CacheStore::start);
	}

	@Override
	public void close() {
		this.byDatabase.values().forEach(CacheStore::close);
	}

	@Override
	public String describe() {
		return this.byDatabase.values().stream().map(CacheStore::describe).distinct().collect(Collectors.joining("; "));
	}

	/**
	 * Brings each lease to the store of its database.
	 *
	 * @param stores the stores
	 */
	private record DatabaseLeases(DatabaseStores stores) implements LoadLeases {

		@Override
		public Attempt take(LoadLease lease, Duration life) {
			return of(lease).take(lease, life);
		}

		@Override
		public void renew(LoadLease lease, Duration life) {
			of(lease).renew(lease, life);
		}

		@Override
		public void giveBack(LoadLease lease) {
			of(lease).giveBack(lease);
		}

		private LoadLeases of(LoadLease lease) {
			return this.stores.of(lease.database()).loadLeases();
		}

	}

}
