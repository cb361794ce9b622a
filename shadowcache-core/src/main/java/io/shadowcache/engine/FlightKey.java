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
}
