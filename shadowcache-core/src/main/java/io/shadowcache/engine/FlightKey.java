package io.shadowcache.engine;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;

/**
 * What must be equal for callers to share a load: the key, and the stamp, so that a
 * caller that arrives after an invalidation does not join a load that began before it.
 *
 * @param key the entry asked for
 * @param stamp the hash of the stamp looked up
 */
record FlightKey(CacheKey key, Bits128 stamp) {

	/** Not the hash of any stamp. */
	private static final Bits128 NO_STAMP = new Bits128(0, 0);

	/**
	 * Makes the key of loads that are shared before they begin only.
	 */
	static FlightKey unstamped(CacheKey key) {
		return new FlightKey(key, NO_STAMP);
	}

}
