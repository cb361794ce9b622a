/**
 * Collision-free keys made of a query and its arguments.
 */
@NullMarked
package io.shadowcache.key;

import org.jspecify.annotations.NullMarked;
