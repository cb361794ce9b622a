/**
 * Keys, values and lifetimes as other programs write them, so that entries can be shared
 * with these.
 */
@NullMarked
package io.shadowcache.compat;

import org.jspecify.annotations.NullMarked;
