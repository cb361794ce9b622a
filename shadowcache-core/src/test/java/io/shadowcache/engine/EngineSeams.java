package io.shadowcache.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import io.shadowcache.store.CacheStore;

/**
 * Opens the engine's package-private seams to the model.
 */
public final class EngineSeams {

	private EngineSeams() {
	}

	public static ShadowCache assemble(CacheStore store, ConsistencyLevel level, Duration lease, InstantSource clock,
			RandomGenerator random, Background background) {
		ConsistencyLevels levels = new ConsistencyLevels(level, Map.of());
		return ShadowCache.over(store)
			.settings(new EngineSettings(levels, lease, 1 << 20))
			.random(random)
			.clock(clock, () -> Duration.ofMillis(clock.millis()).toNanos())
			.executor(background)
			.beforeWait(background)
			.build();
	}

	public static void maintain(ShadowCache cache) {
		cache.maintain();
	}

	/**
	 * Decides when background work happens and how callers wait.
	 */
	public interface Background extends Executor, Consumer<Future<?>> {

	}

}
