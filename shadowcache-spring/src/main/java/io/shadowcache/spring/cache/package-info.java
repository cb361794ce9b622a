/**
 * Spring's cache abstraction on the engine.
 */
@NullMarked
package io.shadowcache.spring.cache;

import org.jspecify.annotations.NullMarked;
