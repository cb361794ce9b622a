/**
 * The store for memcached on Folsom.
 */
@NullMarked
package io.shadowcache.memcached;

import org.jspecify.annotations.NullMarked;
