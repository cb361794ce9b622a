/**
 * What the compatibility clients connect to.
 */
@NullMarked
package io.shadowcache.compat;

import org.jspecify.annotations.NullMarked;
