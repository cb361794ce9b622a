/**
 * The programmatic API: SQL text and functions through the cache, blocking and
 * asynchronous, with and without Spring.
 */
@NullMarked
package io.shadowcache.jdbc.client;

import org.jspecify.annotations.NullMarked;
