package io.shadowcache.engine;

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

}
