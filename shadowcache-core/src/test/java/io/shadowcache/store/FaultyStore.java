package io.shadowcache.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;

/**
 * A store in memory that breaks on demand.
 */
final class FaultyStore implements CacheStore {

	private final InMemoryEntryStore memory = new InMemoryEntryStore(100, InstantSource.fixed(Instant.EPOCH),
			new Random(1));

	final AtomicInteger calls = new AtomicInteger();

	final CountDownLatch entered = new CountDownLatch(1);

	volatile boolean broken;

	volatile RuntimeException unexpected;

	volatile CountDownLatch hold;

	private CacheStore working() {
		this.calls.incrementAndGet();
		if (this.unexpected != null) {
			throw this.unexpected;
		}
		if (this.broken) {
			throw new StoreException("no answer");
		}
		awaitHold();
		return this.memory;
	}

	private void awaitHold() {
		if (this.hold != null) {
			this.entered.countDown();
			try {
				this.hold.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return working().lookup(key, dependencies);
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return working().put(key, frame, dependencies, seen, ttl);
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
		working().release(dependencies, writer);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return working().overdue(dependencies);
	}

	@Override
	public void start() {
		this.memory.start();
	}

	@Override
	public void close() {
		this.memory.close();
	}

	@Override
	public String describe() {
		return this.memory.describe();
	}

}
