package io.shadowcache.compat.mysqlrediscache;

import org.jspecify.annotations.Nullable;

/**
 * What is asked when there is no entry. Called on the calling thread, and may block.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface ValueSource<X extends Exception> {

	/**
	 * Returns the value.
	 * @return {@code null}, a boolean, text, a number, a date, bytes, or a list or map of
	 * these
	 * @throws X reaches the caller; nothing is stored
	 */
	@Nullable Object get() throws X;

}
