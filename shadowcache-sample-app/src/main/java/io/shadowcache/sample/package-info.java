/**
 * The demonstration of ShadowCache on the database of an airport.
 */
@NullMarked
package io.shadowcache.sample;

import org.jspecify.annotations.NullMarked;
