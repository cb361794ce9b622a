/**
 * The store for Redis and Valkey on Lettuce.
 */
@NullMarked
package io.shadowcache.redis;

import org.jspecify.annotations.NullMarked;
