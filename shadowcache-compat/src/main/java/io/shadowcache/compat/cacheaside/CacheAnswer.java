package io.shadowcache.compat.cacheaside;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows, with where they came from and how long it took.
 *
 * @param rows each by column name. On a miss as on a hit, integers are {@link Long} or
 * {@link java.math.BigInteger}, FLOAT and DOUBLE are {@link Double}, and everything else
 * is text
 * @param source where they came from
 * @param latency how long it took
 */
public record CacheAnswer(List<Map<String, @Nullable Object>> rows, Source source, Duration latency) {

	/**
	 * Returns how long it took.
	 * @return milliseconds, with a fraction
	 */
	public double latencyMillis() {
		return this.latency.toNanos() / 1e6;
	}

	/**
	 * Where rows came from.
	 */
	public enum Source {

		/** From the cache. */
		CACHE_HIT,

		/** From the database. */
		CACHE_MISS

	}

}
