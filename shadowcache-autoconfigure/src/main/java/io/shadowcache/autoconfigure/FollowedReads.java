package io.shadowcache.autoconfigure;

/**
 * Says that somebody tells the cache what queries read, so that they need not declare
 * their tables.
 *
 * @param source who does, for people
 */
record FollowedReads(String source) {
}
