package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;

/**
 * The result of a query, with what the caller may want to know about where it comes from.
 *
 * @param value the result
 * @param origin where it comes from
 * @param storedAtMillis when the entry that it comes from was stored, by the clock of the
 * instance that did, in milliseconds since the epoch; 0 unless it is a
 * {@linkplain Origin#HIT hit} or {@linkplain Origin#STALE stale}
 */
public record Answer(@Nullable Object value, Origin origin, long storedAtMillis) {

	static Answer of(@Nullable Object value, Origin origin) {
		return new Answer(value, origin, 0);
	}

	/**
	 * Where a result comes from.
	 */
	public enum Origin {

		/** From an entry of the cache. */
		HIT,
		/** From the real query, after the cache had no answer or did not answer. */
		LOADED,
		/** From a load that another caller had begun under the same stamp. */
		COALESCED,
		/** From the real query, since cache and call may not meet. */
		BYPASSED,
		/**
		 * From an entry of the cache that has expired but was not invalidated, since the
		 * real query failed or took too long.
		 */
		STALE

	}

}
