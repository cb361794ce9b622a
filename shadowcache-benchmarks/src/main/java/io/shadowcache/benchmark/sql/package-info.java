/**
 * What reading SQL costs, and how well parsers do it.
 */
@NullMarked
package io.shadowcache.benchmark.sql;

import org.jspecify.annotations.NullMarked;
