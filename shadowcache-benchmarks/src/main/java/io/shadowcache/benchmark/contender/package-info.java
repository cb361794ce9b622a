/**
 * The caches that are compared, and the floors under them.
 */
@NullMarked
package io.shadowcache.benchmark.contender;

import org.jspecify.annotations.NullMarked;
