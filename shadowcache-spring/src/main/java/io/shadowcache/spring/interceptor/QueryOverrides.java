package io.shadowcache.spring.interceptor;

import java.time.Duration;

import io.shadowcache.operation.NearMode;
import org.jspecify.annotations.Nullable;

/**
 * What is configured for one query; {@code null} leaves it to the annotation.
 *
 * @param ttl the time to live of a result, before jitter
 * @param jitter the fraction by which a time to live is varied, from 0 to 1
 * @param nullTtl the time to live of a result that says that nothing was found
 * @param enabled whether the query may use the cache
 * @param near how entries are kept in the memory of the process
 * @param maxStaleness for how long one of these may be used
 * @param expiry what happens at the end of an entry's life
 */
public record QueryOverrides(@Nullable Duration ttl, @Nullable Double jitter, @Nullable Duration nullTtl,
		@Nullable Boolean enabled, @Nullable NearMode near, @Nullable Duration maxStaleness, ExpiryOverrides expiry) {

	/**
	 * Leaves everything to the annotation.
	 */
	public static final QueryOverrides NONE = new QueryOverrides(null, null, null, null, null, null,
			ExpiryOverrides.NONE);

}
