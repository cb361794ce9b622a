package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;

/**
 * A decoded entry.
 *
 * @param value the result, which may be {@code null}
 * @param storedAtMillis when the entry was stored, in milliseconds since the epoch
 */
record Decoded(@Nullable Object value, long storedAtMillis) {
}
