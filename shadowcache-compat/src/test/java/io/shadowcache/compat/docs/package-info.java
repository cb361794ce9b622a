/**
 * The code that the documentation shows.
 */
@NullMarked
package io.shadowcache.compat.docs;

import org.jspecify.annotations.NullMarked;
