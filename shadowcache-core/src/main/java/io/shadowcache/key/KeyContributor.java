package io.shadowcache.key;

import org.jspecify.annotations.Nullable;

/**
 * Adds something to keys that results depend on, and that no argument tells: a tenant, a
 * language, a role. Entries of different values never meet.
 * <p>
 * Called on the thread of the caller, and on a thread of the cache that goes on for it;
 * must not block. Implementations are safe for use by many threads.
 */
public interface KeyContributor {

	/**
	 * Returns what it adds, which is part of keys and of messages.
	 * @return a short name such as {@code tenant}, always the same
	 */
	String name();

	/**
	 * Returns the value of now.
	 * @return a value of a type that an argument may have; {@code null} if there is none,
	 * which fails the call: an entry of nobody's would be everybody's
	 */
	@Nullable Object current();

	/**
	 * Whether the results of a query depend on it.
	 * @param query the name of the query
	 * @return {@code true} by default
	 */
	default boolean appliesTo(String query) {
		return true;
	}

}
