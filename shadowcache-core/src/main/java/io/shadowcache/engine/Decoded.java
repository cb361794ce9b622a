package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;

/**
 * A decoded result, which may be {@code null}.
 *
 * @param value the result
 */
record Decoded(@Nullable Object value) {
}
