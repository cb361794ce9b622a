/**
 * What a native image has to know of annotated methods before it is built.
 */
@NullMarked
package io.shadowcache.spring.aot;

import org.jspecify.annotations.NullMarked;
