package io.shadowcache.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Properties of one query, under {@code shadowcache.queries.<name>}. What is left out
 * comes from the annotation, then from {@code shadowcache.*}.
 *
 * @param ttl Time to live of the query's entries, before jitter.
 * @param jitter Fraction, from 0 to 1, by which each time to live is varied at random.
 * @param nullTtl Time to live of results that say that nothing was found; 0s leaves them
 * uncached.
 * @param enabled Whether the query uses the cache. Its entries are invalidated all the
 * same.
 */
public record QueryProperties(@Nullable Duration ttl, @Nullable Double jitter, @Nullable Duration nullTtl,
		@Nullable Boolean enabled) {

}
