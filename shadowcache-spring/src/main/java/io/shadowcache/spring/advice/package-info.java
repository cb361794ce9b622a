/**
 * Advice about queries, from figures that are there anyway.
 */
@NullMarked
package io.shadowcache.spring.advice;

import org.jspecify.annotations.NullMarked;
