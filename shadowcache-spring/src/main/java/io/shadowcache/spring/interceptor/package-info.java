/**
 * From an annotated method to the question that the engine is asked.
 */
@NullMarked
package io.shadowcache.spring.interceptor;

import org.jspecify.annotations.NullMarked;
