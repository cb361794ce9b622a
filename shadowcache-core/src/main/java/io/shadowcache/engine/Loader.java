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

}
