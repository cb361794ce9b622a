/**
 * Figures that are computed from most of the tables.
 */
@NullMarked
package io.shadowcache.sample.report;

import org.jspecify.annotations.NullMarked;
