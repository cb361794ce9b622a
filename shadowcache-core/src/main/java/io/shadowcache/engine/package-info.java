/**
 * The cache-aside protocol: lookup, load, store and invalidation.
 */
@NullMarked
package io.shadowcache.engine;

import org.jspecify.annotations.NullMarked;
