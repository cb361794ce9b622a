package io.shadowcache.store;

import java.util.Objects;

import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What one round trip brings: the entry, if there is one, with the stamp of now.
 *
 * @param frame the bytes of the entry, not yet believed; {@code null} if there is none
 * @param stamp the current versions of the dependencies asked for
 * @param held the same entry where this process keeps it, or {@code null} if it does not
 * @param source where the entry comes from
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy of each hit would
											// cost
public record Lookup(byte @Nullable [] frame, Stamp stamp, @Nullable HeldEntry held, EntrySource source) {

	// not compact: javac 17 drops the parameters' type annotations of a compact one, and
	// callers in other modules need them
	public Lookup(byte @Nullable [] frame, Stamp stamp, @Nullable HeldEntry held, EntrySource source) {
		this.frame = frame;
		this.stamp = Objects.requireNonNull(stamp, "stamp");
		this.held = held;
		this.source = Objects.requireNonNull(source, "source");
	}

	/**
	 * Brings what the store itself holds.
	 * @param frame the bytes of the entry; {@code null} if there is none
	 * @param stamp the current versions of the dependencies asked for
	 */
	public Lookup(byte @Nullable [] frame, Stamp stamp) {
		this(frame, stamp, null, EntrySource.STORE);
	}

}
