package io.shadowcache.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * A store in the memory of this process, for tests and for applications of one instance.
 * The least valuable entries go when it is full; versions stay.
 */
public final class InMemoryEntryStore implements CacheStore {

	private final ReentrantLock lock = new ReentrantLock();

	private final Map<Dependency, Version> versions = new HashMap<>();

	private final Map<Dependency, Map<WriterId, Long>> marks = new HashMap<>();

	private final Cache<Bits128, Stored> entries;

	private final InstantSource clock;

	private final RandomGenerator random;

	private final Generation generation;

	/**
	 * Creates an empty store.
	 * @param maxEntries how many entries it holds at most
	 * @param clock the wall clock, for lives and leases
	 * @param random a source of 128-bit identities that must not repeat
	 */
	public InMemoryEntryStore(long maxEntries, InstantSource clock, RandomGenerator random) {
		this.entries = Caffeine.newBuilder().maximumSize(maxEntries).executor(Runnable::run).build();
		this.clock = clock;
		this.random = random;
		this.generation = new Generation(identity(), identity(), clock.millis());
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return locked(() -> {
			List<Version> current = current(dependencies);
			return new Lookup(live(key), new Stamp(this.generation, current, false));
		});
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return locked(() -> {
			if (!seen.generation().equals(this.generation) || !seen.versions().equals(current(dependencies))) {
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
			for (Dependency dependency : dependencies) {
				this.marks.computeIfAbsent(dependency, (key) -> new HashMap<>()).put(writer, deadline);
				this.versions.put(dependency, new Version(true, identity()));
			}
			return dependencies;
		});
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		locked(() -> {
			for (Dependency dependency : dependencies) {
				Map<WriterId, Long> writers = this.marks.getOrDefault(dependency, new HashMap<>());
				writers.remove(writer);
				if (writers.isEmpty()) {
					this.marks.remove(dependency);
				}
				this.versions.put(dependency, new Version(!writers.isEmpty(), identity()));
			}
			return dependencies;
		});
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return locked(() -> {
			List<WriterId> overdue = new ArrayList<>();
			for (Dependency dependency : dependencies) {
				this.marks.getOrDefault(dependency, Map.of()).forEach((writer, deadline) -> {
					if (deadline <= this.clock.millis() && !overdue.contains(writer)) {
						overdue.add(writer);
					}
				});
			}
			return overdue;
		});
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

	private List<Version> current(DependencySet dependencies) {
		List<Version> current = new ArrayList<>(dependencies.size());
		for (Dependency dependency : dependencies) {
			current.add(this.versions.computeIfAbsent(dependency, (key) -> new Version(false, identity())));
		}
		return current;
	}

	private Bits128 identity() {
		return new Bits128(this.random.nextLong(), this.random.nextLong());
	}

	private <T> T locked(Supplier<T> action) {
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
