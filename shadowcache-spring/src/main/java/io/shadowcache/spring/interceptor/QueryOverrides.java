package io.shadowcache.spring.interceptor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What is configured for one query; {@code null} leaves it to the annotation.
 *
 * @param ttl the time to live of a result, before jitter
 * @param jitter the fraction by which a time to live is varied, from 0 to 1
 * @param nullTtl the time to live of a result that says that nothing was found
 * @param enabled whether the query may use the cache
 */
public record QueryOverrides(@Nullable Duration ttl, @Nullable Double jitter, @Nullable Duration nullTtl,
		@Nullable Boolean enabled) {

	/**
	 * Leaves everything to the annotation.
	 */
	public static final QueryOverrides NONE = new QueryOverrides(null, null, null, null);

}
