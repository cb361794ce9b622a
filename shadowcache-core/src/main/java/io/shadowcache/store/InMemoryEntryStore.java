package io.shadowcache.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * A store in the memory of this process, for tests and for applications of one instance.
 * The least valuable entries go when it is full, and the least valuable versions of rows
 * and values; the versions of tables and queries stay.
 */
public final class InMemoryEntryStore implements CacheStore {

	private static final long MIN_VALUES = 10_000;

	private final ReentrantLock lock = new ReentrantLock();

	private final InMemoryVersions versions;

	private final Cache<Bits128, Stored> entries;

	private final InstantSource clock;

	private final Generation generation;

	private final InMemoryLeases leases;

	/**
	 * Creates an empty store.
	 * @param maxEntries how many entries it holds at most
	 * @param clock the wall clock, for lives and leases
	 * @param random a source of 128-bit identities that must not repeat
	 */
	public InMemoryEntryStore(long maxEntries, InstantSource clock, RandomGenerator random) {
		this.entries = Caffeine.newBuilder().maximumSize(maxEntries).executor(Runnable::run).build();
		this.clock = clock;
		this.versions = new InMemoryVersions(Math.max(MIN_VALUES, maxEntries), random);
		this.generation = new Generation(this.versions.identity(), this.versions.identity(), clock.millis());
		this.leases = new InMemoryLeases((key) -> locked(() -> live(key)), clock);
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return locked(() -> {
			Stamp stamp = new Stamp(this.generation, this.versions.current(dependencies), false);
			return new Lookup(live(key), stamp);
		});
	}

	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		return locked(() -> requests.stream().map((one) -> lookup(one.key(), one.dependencies())).toList());
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return locked(() -> {
			if (!seen.generation().equals(this.generation)
					|| !seen.versions().equals(this.versions.current(dependencies))) {
				return false;
			}
			this.entries.put(key.hash(), new Stored(frame, this.clock.millis() + ttl.toMillis()));
			return true;
		});
	}

	@Override
	public boolean evict(CacheKey key) {
		return locked(() -> {
			boolean present = live(key) != null;
			this.entries.invalidate(key.hash());
			return present;
		});
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		locked(() -> {
			long deadline = this.clock.millis() + lease.toMillis();
			dependencies.forEach((dependency) -> this.versions.mark(dependency, writer, deadline));
			return dependencies;
		});
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		locked(() -> {
			dependencies.forEach((dependency) -> this.versions.release(dependency, writer));
			return dependencies;
		});
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return locked(() -> this.versions.overdue(dependencies, this.clock.millis()));
	}

	@Override
	public LoadLeases loadLeases() {
		return this.leases;
	}

	@Override
	public void start() {
		// There is nothing to connect to.
	}

	@Override
	public void close() {
		this.entries.invalidateAll();
	}

	@Override
	public String describe() {
		return "memory of this process";
	}

	private byte @Nullable [] live(CacheKey key) {
		Stored stored = this.entries.getIfPresent(key.hash());
		return (stored != null && stored.expiresAtMillis > this.clock.millis()) ? stored.frame : null;
	}

	private <T extends @Nullable Object> T locked(Supplier<T> action) {
		this.lock.lock();
		try {
			return action.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	private static final class Stored {

		private final byte[] frame;

		private final long expiresAtMillis;

		Stored(byte[] frame, long expiresAtMillis) {
			this.frame = frame;
			this.expiresAtMillis = expiresAtMillis;
		}

	}

}
