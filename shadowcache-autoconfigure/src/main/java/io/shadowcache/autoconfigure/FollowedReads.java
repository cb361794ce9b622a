package io.shadowcache.autoconfigure;

/**
 * Says that somebody tells the cache what queries read, so that they need not declare
 * their tables.
 *
 * @param begin makes them begin; to be run when the cache has started
 */
record FollowedReads(Runnable begin) {
}
