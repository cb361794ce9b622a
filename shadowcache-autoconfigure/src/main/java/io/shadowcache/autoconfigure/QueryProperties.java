package io.shadowcache.autoconfigure;

import java.time.Duration;

import io.shadowcache.operation.NearMode;
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
 * @param near How entries of the query are kept in the memory of this process: off,
 * validated or push.
 * @param maxStaleness For how long one of these may be used before it is fetched anew.
 */
public record QueryProperties(@Nullable Duration ttl, @Nullable Double jitter, @Nullable Duration nullTtl,
		@Nullable Boolean enabled, @Nullable NearMode near, @Nullable Duration maxStaleness) {

}
