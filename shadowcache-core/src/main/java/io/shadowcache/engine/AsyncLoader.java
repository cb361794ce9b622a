package io.shadowcache.engine;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Begins the real query of a caller that must not be kept waiting. Called by the executor
 * that it has chosen, without any lock held; must not wait for the result.
 */
public interface AsyncLoader {

	/**
	 * Begins the query.
	 * @return completed with its result. If it is a {@link java.util.concurrent.Future},
	 * it is cancelled when nobody waits for it any more
	 * @throws Throwable what the query throws; it reaches every caller that waited for
	 * this load unchanged
	 */
	CompletionStage<? extends @Nullable Object> load() throws Throwable;

	/**
	 * Decides whether a result may be stored. Called on a thread that may block.
	 * @param result what {@link #load()} was completed with
	 * @return {@code false} to leave it uncached
	 */
	default boolean isStorable(@Nullable Object result) {
		return true;
	}

	/**
	 * Chooses where the query begins.
	 * @param next where its caller goes on
	 * @return there, by default
	 */
	default Executor executor(Executor next) {
		return next;
	}

	/**
	 * Whether the call is made in the load of another, beyond what the calling thread
	 * tells. Others may wait for that, so that it waits for nobody.
	 * @return {@code false} by default
	 */
	default boolean isNested() {
		return false;
	}

}
