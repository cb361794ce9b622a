package io.shadowcache.autoconfigure;

import io.shadowcache.jdbc.observe.CacheLink;

/**
 * What the statements in one database meet.
 *
 * @param link the way to the cache
 * @param tables the tables of the database
 */
record ObservedDatabase(CacheLink link, ObservedTables tables) {

}
