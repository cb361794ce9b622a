/**
 * Items of a slow origin that is no database, cached as a function's result.
 */
@NullMarked
package io.shadowcache.sample.item;

import org.jspecify.annotations.NullMarked;
