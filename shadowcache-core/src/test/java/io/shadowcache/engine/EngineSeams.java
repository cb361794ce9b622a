package io.shadowcache.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
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
		ShadowCacheBuilder builder = ShadowCache.over(store);
		if (background.intents() != null) {
			builder.intents(background.intents(), IntentSettings.DEFAULTS);
		}
		return builder.settings(new EngineSettings(levels, lease, 1 << 20))
			.random(random)
			.clock(clock, background)
			.executor(background)
			.beforeWait(background)
			.loadLease(new LoadLeaseSettings(true, Duration.ZERO, lease, Map.of()))
			.pauses((nanos) -> background.accept(oneTurn()))
			.build();
	}

	/**
	 * Returns what is to be waited for once.
	 */
	private static Future<?> oneTurn() {
		return new CompletableFuture<>() {

			private boolean asked;

			@Override
			public boolean isDone() {
				boolean before = this.asked;
				this.asked = true;
				return before;
			}

		};
	}

	public static void maintain(ShadowCache cache) {
		cache.maintain();
		if (cache.intents() != null) {
			cache.intents().step();
		}
	}

	/**
	 * Has the list of tables that are read asked for, as after a first write.
	 */
	public static void wantUnreadTables(ShadowCache cache) {
		cache.unannounced().begin(DependencySet.of(Dependency.query("db", "model", "none")));
	}

	/**
	 * Lets readers of this process overlook a write that is under way.
	 */
	public static void hideUnannounced(ShadowCache cache, DependencySet written) {
		cache.unannounced().end(written);
	}

	/**
	 * Decides when background work happens and how callers wait, is the monotonic clock,
	 * and knows the database.
	 */
	public interface Background extends Executor, Consumer<Future<?>>, LongSupplier {

		/**
		 * Returns the intents of writers, or {@code null} if they leave none.
		 */
		IntentLog intents();

	}

}
