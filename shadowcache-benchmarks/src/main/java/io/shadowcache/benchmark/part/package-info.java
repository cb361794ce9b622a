/**
 * What is measured, part by part.
 */
@NullMarked
package io.shadowcache.benchmark.part;

import org.jspecify.annotations.NullMarked;
