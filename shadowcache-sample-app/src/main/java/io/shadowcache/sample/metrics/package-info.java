/**
 * Meters under the names that dashboards of former programs know.
 */
@NullMarked
package io.shadowcache.sample.metrics;

import org.jspecify.annotations.NullMarked;
