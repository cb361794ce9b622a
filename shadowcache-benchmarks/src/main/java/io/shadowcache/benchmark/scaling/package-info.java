/**
 * What a number of instances needs, calculated from figures that were measured.
 */
@NullMarked
package io.shadowcache.benchmark.scaling;

import org.jspecify.annotations.NullMarked;
