package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What a load has read, as far as it could be followed.
 *
 * @param dependencies what the loaded value depends on
 * @param stamp the versions of these from before they were read, or {@code null} if they
 * are not known, so that the value must not be stored
 * @param extended whether that is more than was known before the load, so that the value
 * may be older than the stamp that a caller has joined the load with
 */
record ReadTrace(DependencySet dependencies, @Nullable Stamp stamp, boolean extended) {
}
