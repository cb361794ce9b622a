package io.shadowcache.spring.interceptor;

import java.time.Duration;
import java.util.Objects;

import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What holds for queries whose annotation does not say otherwise.
 *
 * @param ttl the time to live of a result, before jitter
 * @param jitter the fraction by which a time to live is varied, from 0 to 1
 * @param nullTtl the time to live of a result that says that nothing was found;
 * {@code null} for the same as of any other
 * @param near how entries are kept in the memory of the process
 * @param maxStaleness for how long one of these may be used
 * @param expiry what happens at the end of an entry's life
 */
public record QueryDefaults(Duration ttl, double jitter, @Nullable Duration nullTtl, NearMode near,
		Duration maxStaleness, ExpiryDefaults expiry) {

	/**
	 * Keeps no entries in the memory of the process.
	 * @param ttl the time to live of a result, before jitter
	 * @param jitter the fraction by which a time to live is varied, from 0 to 1
	 * @param nullTtl the time to live of a result that says that nothing was found;
	 * {@code null} for the same as of any other
	 */
	public QueryDefaults(Duration ttl, double jitter, @Nullable Duration nullTtl) {
		this(ttl, jitter, nullTtl, NearMode.OFF, NearPolicy.DEFAULT_MAX_STALENESS, ExpiryDefaults.NONE);
	}

	public QueryDefaults {
		Objects.requireNonNull(ttl, "ttl");
		Objects.requireNonNull(near, "near");
		Objects.requireNonNull(maxStaleness, "maxStaleness");
		Objects.requireNonNull(expiry, "expiry");
	}

}
