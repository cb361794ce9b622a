/**
 * Flights, one by one or by the route they fly.
 */
@NullMarked
package io.shadowcache.sample.flight;

import org.jspecify.annotations.NullMarked;
