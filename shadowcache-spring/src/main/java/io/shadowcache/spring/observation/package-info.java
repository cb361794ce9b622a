/**
 * Observations of cached queries, for traces.
 */
@NullMarked
package io.shadowcache.spring.observation;

import org.jspecify.annotations.NullMarked;
