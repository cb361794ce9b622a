package io.shadowcache.autoconfigure.endpoint;

import java.time.Duration;

import io.shadowcache.operation.TtlPolicy;

/**
 * How long entries of a query live.
 *
 * @param ttl the time to live, before jitter
 * @param nullTtl the time to live of a result that says that nothing was found; zero if
 * it is not cached
 * @param jitter the fraction by which both are varied
 */
public record LifetimeReport(Duration ttl, Duration nullTtl, double jitter) {

	static LifetimeReport of(TtlPolicy policy) {
		return new LifetimeReport(policy.ttl(), policy.nullTtl(), policy.jitter());
	}

}
