/**
 * What Spring's own tests of its cache abstraction demand.
 */
@NullUnmarked
package io.shadowcache.autoconfigure.cache.spring;

import org.jspecify.annotations.NullUnmarked;
