package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.EntryOffer;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.WriterId;

/**
 * A store that fails when told to.
 */
final class BreakableStore implements CacheStore {

	private final CacheStore store;

	private volatile RuntimeException failure;

	private volatile DependencySet poison;

	private volatile long outages;

	private int calls;

	private boolean closed;

	private Set<Dependency> read;

	BreakableStore(CacheStore store) {
		this.store = store;
	}

	void breakDown() {
		breakDown(new StoreException("connection refused"));
	}

	void breakDown(RuntimeException value) {
		this.failure = value;
	}

	void recover() {
		this.outages += (this.failure != null) ? 1 : 0;
		this.failure = null;
		this.poison = null;
	}

	/**
	 * Lets releases of some dependencies fail.
	 */
	void poison(DependencySet dependencies) {
		this.poison = dependencies;
	}

	int calls() {
		return this.calls;
	}

	boolean isClosed() {
		return this.closed;
	}

	private CacheStore working() {
		this.calls++;
		RuntimeException current = this.failure;
		if (current != null) {
			throw current;
		}
		return this.store;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return working().lookup(key, dependencies);
	}

	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		return working().lookupAll(requests);
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return working().put(key, frame, dependencies, seen, ttl);
	}

	@Override
	public List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		return working().putAll(offers);
	}

	@Override
	public boolean evict(CacheKey key) {
		return working().evict(key);
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		working().mark(dependencies, writer, lease);
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		if (dependencies.equals(this.poison)) {
			throw new StoreException("no permission");
		}
		working().release(dependencies, writer);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return working().overdue(dependencies);
	}

	/**
	 * Lets all but these tables be written without a word.
	 */
	void permit(Set<Dependency> read) {
		this.read = read;
	}

	@Override
	public Set<Dependency> readTables(Duration life) {
		working();
		return this.read;
	}

	@Override
	public long outages() {
		return this.outages;
	}

	@Override
	public void start() {
		this.store.start();
	}

	@Override
	public void close() {
		this.closed = true;
		this.store.close();
	}

	@Override
	public LoadLeases loadLeases() {
		LoadLeases leases = this.store.loadLeases();
		return new LoadLeases() {

			@Override
			public Attempt take(LoadLease lease, Duration life) {
				RuntimeException current = BreakableStore.this.failure;
				if (current != null) {
					throw current;
				}
				return leases.take(lease, life);
			}

			@Override
			public void giveBack(LoadLease lease) {
				leases.giveBack(lease);
			}

		};
	}

	@Override
	public String describe() {
		return this.store.describe();
	}

}
