package io.shadowcache.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import io.shadowcache.store.CacheStore;
import org.jspecify.annotations.Nullable;

/**
 * Assembles a {@link ShadowCache}.
 */
public final class ShadowCacheBuilder {

	final CacheStore store;

	EngineSettings settings = EngineSettings.DEFAULTS;

	CacheListener listener = CacheListener.NONE;

	RandomGenerator random = new SecureRandom();

	InstantSource clock = Clock.systemUTC();

	LongSupplier ticker = System::nanoTime;

	@Nullable Executor executor;

	ThreadSettings threads = ThreadSettings.DEFAULTS;

	Predicate<Throwable> databaseFailures = DatabaseFailures.rule();

	LoadLeaseSettings loadLease = LoadLeaseSettings.DEFAULTS;

	BulkheadSettings bulkhead = BulkheadSettings.DEFAULTS;

	@Nullable IntentLog intents;

	IntentSettings intentSettings = IntentSettings.DEFAULTS;

	Consumer<Future<?>> beforeWait = (flight) -> {
	};

	LeaseWait.Pauses pauses = TimeUnit.NANOSECONDS::sleep;

	ShadowCacheBuilder(CacheStore store) {
		this.store = Objects.requireNonNull(store, "store");
	}

	/**
	 * Sets the settings.
	 * @param value {@link EngineSettings#DEFAULTS} by default
	 * @return this builder
	 */
	public ShadowCacheBuilder settings(EngineSettings value) {
		this.settings = Objects.requireNonNull(value, "settings");
		return this;
	}

	/**
	 * Sets when one instance loads for all.
	 * @param value {@link LoadLeaseSettings#DEFAULTS} by default
	 * @return this builder
	 */
	public ShadowCacheBuilder loadLease(LoadLeaseSettings value) {
		this.loadLease = Objects.requireNonNull(value, "loadLease");
		return this;
	}

	/**
	 * Sets how many loads of a table run at a time.
	 * @param value {@link BulkheadSettings#DEFAULTS} by default
	 * @return this builder
	 */
	public ShadowCacheBuilder bulkhead(BulkheadSettings value) {
		this.bulkhead = Objects.requireNonNull(value, "bulkhead");
		return this;
	}

	/**
	 * Sets who hears what the cache does.
	 * @param value nobody by default
	 * @return this builder
	 */
	public ShadowCacheBuilder listener(CacheListener value) {
		this.listener = Objects.requireNonNull(value, "listener");
		return this;
	}

	/**
	 * Sets the source of randomness.
	 * @param value a cryptographically strong source; {@link SecureRandom} by default
	 * @return this builder
	 */
	public ShadowCacheBuilder random(RandomGenerator value) {
		this.random = Objects.requireNonNull(value, "random");
		return this;
	}

	/**
	 * Sets the clocks.
	 * @param wall the wall clock; the system's by default
	 * @param monotonic a clock in nanoseconds that never goes back; the system's by
	 * default
	 * @return this builder
	 */
	public ShadowCacheBuilder clock(InstantSource wall, LongSupplier monotonic) {
		this.clock = Objects.requireNonNull(wall, "wall");
		this.ticker = Objects.requireNonNull(monotonic, "monotonic");
		return this;
	}

	/**
	 * Sets how many threads of its own the cache uses at most.
	 * @param value {@link ThreadSettings#DEFAULTS} by default
	 * @return this builder
	 */
	public ShadowCacheBuilder threads(ThreadSettings value) {
		this.threads = Objects.requireNonNull(value, "threads");
		return this;
	}

	/**
	 * Sets after which failures of a load an expired value may be served.
	 * @param value {@link DatabaseFailures#rule()} by default
	 * @return this builder
	 */
	public ShadowCacheBuilder databaseFailures(Predicate<Throwable> value) {
		this.databaseFailures = Objects.requireNonNull(value, "databaseFailures");
		return this;
	}

	/**
	 * Sets where the intents of writers can be asked for, as level {@code strict} needs.
	 * Whoever commits hands an {@link IntentWriter} to the {@link Invalidator}.
	 * @param log the intents of the database; none by default
	 * @param value how to look after them
	 * @return this builder
	 */
	public ShadowCacheBuilder intents(IntentLog log, IntentSettings value) {
		this.intents = Objects.requireNonNull(log, "log");
		this.intentSettings = Objects.requireNonNull(value, "value");
		return this;
	}

	/**
	 * Sets what runs background work, for tests that decide when it happens.
	 * @param value runs one task at a time; a thread of the cache's own by default
	 * @return this builder
	 */
	ShadowCacheBuilder executor(Executor value) {
		this.executor = Objects.requireNonNull(value, "executor");
		return this;
	}

	/**
	 * Sets what a caller does before it waits for another's load, for tests.
	 * @param value gets what the caller will wait for
	 * @return this builder
	 */
	ShadowCacheBuilder beforeWait(Consumer<Future<?>> value) {
		this.beforeWait = Objects.requireNonNull(value, "beforeWait");
		return this;
	}

	/**
	 * Sets how a caller lets time pass while it waits for another instance, for tests.
	 * @param value sleeps by default
	 * @return this builder
	 */
	ShadowCacheBuilder pauses(LeaseWait.Pauses value) {
		this.pauses = Objects.requireNonNull(value, "pauses");
		return this;
	}

	/**
	 * Assembles the cache. Nothing is connected or started yet.
	 * @return the cache
	 * @throws IllegalStateException if level {@code strict} is used without an intent log
	 */
	public ShadowCache build() {
		if (this.intents == null && this.settings.levels().use(ConsistencyLevel.STRICT)) {
			throw new IllegalStateException("Level strict needs an intent log: call intents(…)");
		}
		return new ShadowCache(this);
	}

}
