package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.Objects;

import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.spring.interceptor.QueryOverrides;
import org.jspecify.annotations.Nullable;

/**
 * How long entries of a call live, as far as the call says it.
 *
 * @param ttl the time to live before jitter, or {@code null} for what is configured
 * @param emptyTtl the time to live of an empty result, zero to leave it uncached, or
 * {@code null} for what is configured
 * @param jitter the fraction by which both are varied, or {@code null} for what is
 * configured
 */
record Lifetime(@Nullable Duration ttl, @Nullable Duration emptyTtl, @Nullable Double jitter) {

	static final Lifetime CONFIGURED = new Lifetime(null, null, null);

	/**
	 * Decides: a setting for the query by name wins over the call, and the call over the
	 * defaults.
	 */
	TtlPolicy policy(QueryOverrides overrides, QueryDefaults defaults) {
		Duration chosen = first(overrides.ttl(), this.ttl, defaults.ttl());
		Duration empty = first(this.emptyTtl, defaults.nullTtl(), chosen);
		return new TtlPolicy(chosen, first(overrides.nullTtl(), null, empty),
				first(overrides.jitter(), this.jitter, defaults.jitter()));
	}

	/**
	 * Refuses what no policy may have, where the caller has written it.
	 */
	Lifetime checked() {
		TtlPolicy unused = policy(QueryOverrides.NONE, new QueryDefaults(Duration.ofMinutes(1), 0, null));
		return this;
	}

	/**
	 * Returns this as what holds for calls that do not say it.
	 */
	QueryDefaults defaults() {
		checked();
		return new QueryDefaults(Objects.requireNonNull(this.ttl, "ttl"), Objects.requireNonNull(this.jitter, "jitter"),
				this.emptyTtl);
	}

	private static <T> T first(@Nullable T best, @Nullable T second, T otherwise) {
		if (best != null) {
			return best;
		}
		return (second != null) ? second : otherwise;
	}

}
