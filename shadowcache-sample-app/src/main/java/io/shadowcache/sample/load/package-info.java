/**
 * Load tests: a short one of the items service, and one at a constant rate with and
 * without the cache.
 */
@NullMarked
package io.shadowcache.sample.load;

import org.jspecify.annotations.NullMarked;
