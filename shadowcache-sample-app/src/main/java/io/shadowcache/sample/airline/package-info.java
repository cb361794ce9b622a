/**
 * Airlines, one by one.
 */
@NullMarked
package io.shadowcache.sample.airline;

import org.jspecify.annotations.NullMarked;
