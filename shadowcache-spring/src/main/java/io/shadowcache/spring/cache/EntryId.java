package io.shadowcache.spring.cache;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.key.CacheKey;

/**
 * One entry of a cache.
 *
 * @param key where it is stored
 * @param own what only this entry depends on, so that evicting it is an invalidation: no
 * load under way can bring it back
 */
record EntryId(CacheKey key, Dependency own) {
}
