/**
 * Figures, tables, goals, and the page that they are written to.
 */
@NullMarked
package io.shadowcache.benchmark.report;

import org.jspecify.annotations.NullMarked;
