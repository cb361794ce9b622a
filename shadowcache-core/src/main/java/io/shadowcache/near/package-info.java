/**
 * Entries in the memory of the process, in front of a store.
 */
@NullMarked
package io.shadowcache.near;

import org.jspecify.annotations.NullMarked;
