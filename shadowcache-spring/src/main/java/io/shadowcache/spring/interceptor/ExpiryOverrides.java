package io.shadowcache.spring.interceptor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator has set for the end of the life of one query's entries, where
 * {@code null} leaves it to the annotation.
 *
 * @param earlyRefresh whether entries are loaded anew before they expire
 * @param staleOnError whether an expired value is served if the query fails
 * @param staleOnTimeout when an expired value is served while the query goes on; zero for
 * never
 * @param staleFor for how long after its expiry a value may be served
 */
public record ExpiryOverrides(@Nullable Boolean earlyRefresh, @Nullable Boolean staleOnError,
		@Nullable Duration staleOnTimeout, @Nullable Duration staleFor) {

	/**
	 * Leaves everything to the annotation.
	 */
	public static final ExpiryOverrides NONE = new ExpiryOverrides(null, null, null, null);

}
