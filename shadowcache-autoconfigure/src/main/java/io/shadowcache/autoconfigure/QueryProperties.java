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
 * @param earlyRefresh Whether entries of the query are loaded anew in the background
 * before they expire.
 * @param staleOnError Whether an expired value is served when the query fails with an
 * error of the database.
 * @param staleOnTimeout After what time an expired value is served while the query goes
 * on in the background; 0s for never.
 * @param staleFor For how long after its expiry a value of the query may be served.
 */
public record QueryProperties(@Nullable Duration ttl, @Nullable Double jitter, @Nullable Duration nullTtl,
		@Nullable Boolean enabled, @Nullable NearMode near, @Nullable Duration maxStaleness,
		@Nullable Boolean earlyRefresh, @Nullable Boolean staleOnError, @Nullable Duration staleOnTimeout,
		@Nullable Duration staleFor) {

	/**
	 * Properties of which none is set.
	 */
	static final QueryProperties NOTHING = new QueryProperties(null, null, null, null, null, null, null, null, null,
			null);

}
