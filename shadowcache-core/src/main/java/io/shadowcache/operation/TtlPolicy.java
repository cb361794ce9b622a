package io.shadowcache.operation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long entries of a query live.
 *
 * @param ttl the time to live of a result, before jitter; positive
 * @param nullTtl the time to live of a result that says that nothing was found, before
 * jitter; zero does not cache it
 * @param jitter the fraction by which a time to live is varied, from 0 to 1
 */
public record TtlPolicy(Duration ttl, Duration nullTtl, double jitter) {

	/**
	 * The longest time to live, before jitter.
	 */
	public static final Duration MAX_TTL = Duration.ofDays(36_500);

	public TtlPolicy {
		if (ttl.isNegative() || ttl.isZero()) {
			throw new IllegalArgumentException(
					"ttl must be positive, such as 30s or 10m, but is %s; to switch a query off set enabled to false"
						.formatted(ttl));
		}
		if (nullTtl.isNegative()) {
			throw new IllegalArgumentException(
					"nullTtl must be positive, or 0s to leave empty results uncached, but is " + nullTtl);
		}
		if (ttl.compareTo(MAX_TTL) > 0 || nullTtl.compareTo(MAX_TTL) > 0) {
			throw new IllegalArgumentException(
					"ttl and nullTtl must be at most 36500d, but are %s and %s".formatted(ttl, nullTtl));
		}
		if (!(jitter >= 0 && jitter <= 1)) {
			throw new IllegalArgumentException("jitter must be a fraction from 0 to 1, such as 0.1, but is " + jitter);
		}
	}

	/**
	 * Draws the life of one entry.
	 * @param empty whether the result says that nothing was found
	 * @param random the source of randomness
	 * @return a duration drawn uniformly from ±{@code jitter} around the time to live, in
	 * whole milliseconds and at least one; zero if the result must not be cached
	 */
	public Duration draw(boolean empty, RandomGenerator random) {
		Duration base = empty ? this.nullTtl : this.ttl;
		if (base.isZero()) {
			return Duration.ZERO;
		}
		double factor = 1 + this.jitter * (2 * random.nextDouble() - 1);
		return Duration.ofMillis(Math.max(1, Math.round(base.toMillis() * factor)));
	}

}
