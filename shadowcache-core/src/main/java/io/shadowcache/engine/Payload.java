package io.shadowcache.engine;

import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * An encoded result.
 *
 * @param bytes the encoded value, or {@code null} for a {@code null} result
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Payload(byte @Nullable [] bytes) {

	static final Payload OF_NULL = new Payload(null);

	int length() {
		return (this.bytes != null) ? this.bytes.length : 0;
	}

	/**
	 * Decodes a copy for one caller, so that callers never share a mutable result.
	 * @return an answer from the load of another, or {@code null} if it cannot be decoded
	 */
	@Nullable Answer copy(QueryOperation query) {
		if (this.bytes == null) {
			return Answer.of(null, Answer.Origin.COALESCED);
		}
		Object copy = GuardedCodec.decode(query, this.bytes, 0, this.bytes.length);
		return (copy != null) ? Answer.of(copy, Answer.Origin.COALESCED) : null;
	}

}
