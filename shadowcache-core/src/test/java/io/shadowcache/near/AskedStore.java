package io.shadowcache.near;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.WriterId;

/**
 * Counts what a store is asked for, and lets things happen between its answer and the
 * arrival of that answer.
 */
final class AskedStore implements CacheStore {

	private static final Runnable NOTHING = () -> {
	};

	private final CacheStore store;

	private Runnable meanwhile = NOTHING;

	private RuntimeException failure;

	private int entries;

	private int stamps;

	AskedStore(CacheStore store) {
		this.store = store;
	}

	int entries() {
		return this.entries;
	}

	int stamps() {
		return this.stamps;
	}

	int total() {
		return this.entries + this.stamps;
	}

	/**
	 * Lets something happen once, after the next answer was given.
	 */
	void meanwhile(Runnable action) {
		this.meanwhile = action;
	}

	void failAfterwards(RuntimeException ex) {
		this.failure = ex;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		this.entries++;
		Lookup lookup = this.store.lookup(key, dependencies);
		happen();
		return lookup;
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		this.stamps++;
		Stamp stamp = this.store.stamp(key, dependencies);
		happen();
		return stamp;
	}

	private void happen() {
		Runnable action = this.meanwhile;
		this.meanwhile = NOTHING;
		action.run();
	}

	private void fail() {
		if (this.failure != null) {
			throw this.failure;
		}
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
		fail();
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		this.store.release(dependencies, writer);
		fail();
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return this.store.overdue(dependencies);
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
