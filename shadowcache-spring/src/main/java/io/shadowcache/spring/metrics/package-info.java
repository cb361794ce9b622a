/**
 * What the cache has done, in figures.
 */
@NullMarked
package io.shadowcache.spring.metrics;

import org.jspecify.annotations.NullMarked;
