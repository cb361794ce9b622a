/**
 * Problem details.
 */
@NullMarked
package io.shadowcache.sample.problem;

import org.jspecify.annotations.NullMarked;
