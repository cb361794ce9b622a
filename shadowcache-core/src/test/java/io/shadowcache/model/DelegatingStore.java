package io.shadowcache.model;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.WriterId;

/**
 * Does what another store does.
 */
class DelegatingStore implements CacheStore {

	private final CacheStore store;

	DelegatingStore(CacheStore store) {
		this.store = store;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return this.store.lookup(key, dependencies);
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return this.store.put(key, frame, dependencies, seen, ttl);
	}

	@Override
	public boolean evict(CacheKey key) {
		return this.store.evict(key);
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		this.store.mark(dependencies, writer, lease);
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		this.store.release(dependencies, writer);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return this.store.overdue(dependencies);
	}

	@Override
	public Set<Dependency> readTables(Duration life) {
		return this.store.readTables(life);
	}

	@Override
	public long outages() {
		return this.store.outages();
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
	public String describe() {
		return this.store.describe();
	}

}
