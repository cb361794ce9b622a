package io.shadowcache.engine;

import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * An encoded result, of which copies are made. Safe for use by many threads.
 */
final class Payload {

	static final Payload OF_NULL = new Payload(null);

	private final byte @Nullable [] bytes;

	/** Decoded once for all where callers can share it; not given to a caller itself. */
	private volatile @Nullable Object kept;

	/**
	 * Makes it.
	 * @param bytes the encoded value, or {@code null} for a {@code null} result; not
	 * copied
	 */
	Payload(byte @Nullable [] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Returns the encoded value.
	 * @return the array itself, or {@code null} for a {@code null} result
	 */
	byte @Nullable [] bytes() {
		return this.bytes;
	}

	int length() {
		return (this.bytes != null) ? this.bytes.length : 0;
	}

	/**
	 * Makes a copy for one caller, so that callers never share anything that one of them
	 * can change.
	 * @return an answer from the load of another, or {@code null} if it cannot be decoded
	 */
	@Nullable Answer copy(QueryOperation query) {
		if (this.bytes == null) {
			return Answer.of(null, Answer.Origin.COALESCED);
		}
		boolean shareable = query.valueType().codec().isShareable();
		Object copy = shareable ? share(query, this.bytes) : decode(query, this.bytes);
		return (copy != null) ? Answer.of(copy, Answer.Origin.COALESCED) : null;
	}

	private @Nullable Object share(QueryOperation query, byte[] encoded) {
		Object shared = this.kept;
		if (shared == null) {
			shared = decode(query, encoded);
			this.kept = shared;
		}
		return (shared != null) ? GuardedCodec.share(query, shared) : null;
	}

	private static @Nullable Object decode(QueryOperation query, byte[] encoded) {
		return GuardedCodec.decode(query, encoded, 0, encoded.length);
	}

}
