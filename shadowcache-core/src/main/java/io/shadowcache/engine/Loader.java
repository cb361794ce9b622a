package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;

/**
 * Runs the real query. Called on the thread of the caller, without any lock held; may
 * block.
 */
public interface Loader {

	/**
	 * Runs the query.
	 * @return its result
	 * @throws Throwable what the query throws; it reaches every caller that waited for
	 * this load unchanged
	 */
	@Nullable Object load() throws Throwable;

	/**
	 * Decides whether a result may be stored.
	 * @param result what {@link #load()} returned
	 * @return {@code false} to leave it uncached
	 */
	default boolean isStorable(@Nullable Object result) {
		return true;
	}

	/**
	 * Returns a loader of the same result that may run on another thread, at the same
	 * time as, and after, whatever the caller does next. Called on the thread of the
	 * caller, without a transaction. Its {@link #load()} must throw a
	 * {@link java.util.concurrent.CancellationException} if the result may be that of
	 * other arguments.
	 * @return such a loader, or {@code null} if this one must run on its caller's thread;
	 * that is the default
	 */
	default @Nullable Loader detached() {
		return null;
	}

}
