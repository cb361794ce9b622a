/**
 * Input that a fuzzer makes up. Run one class at a time, with {@code JAZZER_FUZZ=1} in
 * the environment.
 */
@NullMarked
package io.shadowcache.integration.fuzz;

import org.jspecify.annotations.NullMarked;
