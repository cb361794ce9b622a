package io.shadowcache.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Runs the real query for those entries of a bulk lookup that the cache does not have.
 * Called at most once for each lookup, on the thread of the caller, without any lock
 * held; may block.
 */
public interface BulkLoader {

	/**
	 * Runs the query.
	 * @param missing the places of the missing entries among those asked for, ascending;
	 * at least one
	 * @return a value for each of these places, in the same order; {@code null} where
	 * there is nothing
	 * @throws Throwable what the query throws; it reaches the caller unchanged
	 */
	List<@Nullable Object> load(List<Integer> missing) throws Throwable;

	/**
	 * Decides whether a value may be stored.
	 * @param value one of the values that {@link #load} returned
	 * @return {@code false} to leave it uncached
	 */
	default boolean isStorable(@Nullable Object value) {
		return true;
	}

}
