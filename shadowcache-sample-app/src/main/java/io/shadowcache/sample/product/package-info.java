/**
 * Products, created and deleted while they are cached by row.
 */
@NullMarked
package io.shadowcache.sample.product;

import org.jspecify.annotations.NullMarked;
