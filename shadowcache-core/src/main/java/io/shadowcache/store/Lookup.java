package io.shadowcache.store;

import java.util.Objects;

import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What one round trip brings: the entry, if there is one, with the stamp of now.
 *
 * @param frame the bytes of the entry, not yet believed; {@code null} if there is none
 * @param stamp the current versions of the dependencies asked for
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy of each hit would
											// cost
public record Lookup(byte @Nullable [] frame, Stamp stamp) {

	// not compact: javac 17 drops the parameters' type annotations of a compact one, and
	// callers in other modules need them
	public Lookup(byte @Nullable [] frame, Stamp stamp) {
		this.frame = frame;
		this.stamp = Objects.requireNonNull(stamp, "stamp");
	}

}
