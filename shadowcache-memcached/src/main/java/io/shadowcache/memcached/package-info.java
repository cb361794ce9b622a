/**
 * The store on memcached.
 */
@NullMarked
package io.shadowcache.memcached;

import org.jspecify.annotations.NullMarked;
