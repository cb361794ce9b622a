/**
 * The SPI of a store, the frame of an entry, and stores that need no server.
 */
@NullMarked
package io.shadowcache.store;

import org.jspecify.annotations.NullMarked;
