package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a load brought.
 *
 * @param value the result itself
 * @param payload the encoded result, or {@code null} if it cannot be encoded
 * @param wanted whether the query wants the result stored
 * @param millis how long the load took, in milliseconds
 * @param trace what it has read
 * @param origin whether this process has loaded it, or another
 */
record Loaded(@Nullable Object value, @Nullable Payload payload, boolean wanted, int millis, ReadTrace trace,
		Answer.Origin origin) {
}
