/**
 * The health of the cache, for Actuator.
 */
@NullMarked
package io.shadowcache.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
