/**
 * The life of an entry in five steps.
 */
@NullMarked
package io.shadowcache.sample.demo;

import org.jspecify.annotations.NullMarked;
