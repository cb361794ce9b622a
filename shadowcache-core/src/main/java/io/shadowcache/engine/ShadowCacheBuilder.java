package io.shadowcache.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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

	@Nullable IntentLog intents;

	IntentSettings intentSettings = IntentSettings.DEFAULTS;

	Consumer<Future<?>> beforeWait = (flight) -> {
	};

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
	 * Sets where the intents of writers can be asked for, as level {@code strict} needs.
	 * Whoever commits hands an {@link IntentWriter} of the same database to
	 * {@link Invalidator#beforeCommit(io.shadowcache.dependency.DependencySet, IntentWriter)}.
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
	 * Sets what a caller does before it waits for another's load, for tests that decide
	 * who runs.
	 * @param value gets what the caller will wait for; does nothing by default
	 * @return this builder
	 */
	ShadowCacheBuilder beforeWait(Consumer<Future<?>> value) {
		this.beforeWait = Objects.requireNonNull(value, "beforeWait");
		return this;
	}

	/**
	 * Assembles the cache. Nothing is connected or started yet.
	 * @return the cache
	 * @throws IllegalStateException if something is at level {@code strict} and there is
	 * no intent log
	 */
	public ShadowCache build() {
		if (this.intents == null && this.settings.levels().use(ConsistencyLevel.STRICT)) {
			throw new IllegalStateException("Level strict needs an intent log: call intents(…)");
		}
		return new ShadowCache(this);
	}

}
