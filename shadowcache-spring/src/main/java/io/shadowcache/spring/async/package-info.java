/**
 * Where callers go on that must not block.
 */
@NullMarked
package io.shadowcache.spring.async;

import org.jspecify.annotations.NullMarked;
