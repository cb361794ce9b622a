/**
 * The Actuator endpoint of the cache.
 */
@NullMarked
package io.shadowcache.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
