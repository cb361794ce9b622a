package io.shadowcache.spring.interceptor;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What holds for queries whose annotation does not say otherwise.
 *
 * @param ttl the time to live of a result, before jitter
 * @param jitter the fraction by which a time to live is varied, from 0 to 1
 * @param nullTtl the time to live of a result that says that nothing was found;
 * {@code null} for the same as of any other
 */
public record QueryDefaults(Duration ttl, double jitter, @Nullable Duration nullTtl) {

	public QueryDefaults {
		Objects.requireNonNull(ttl, "ttl");
	}

}
