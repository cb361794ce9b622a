package io.shadowcache.store;

import java.util.Objects;

import io.shadowcache.dependency.Bits128;

/**
 * What an entry says about itself.
 *
 * @param shape the shape of the value's type
 * @param check the inner half of the key
 * @param stamp the hash of the stamp that the value was loaded under
 * @param versionPrint a few bits of the generation and of each version, which tell
 * people, never the protocol, what has changed; see {@link VersionPrint}
 * @param expiresAtMillis when the entry expires, in milliseconds since the epoch
 * @param loadMillis how long the load took, in milliseconds; at most 65,535
 * @param storedAtMillis when the entry was stored, by the clock of the instance that did,
 * in milliseconds since the epoch
 */
public record EntryHeader(long shape, Bits128 check, Bits128 stamp, int versionPrint, long expiresAtMillis,
		int loadMillis, long storedAtMillis) {

	static final int MAX_LOAD_MILLIS = 0xFFFF;

	static final long MAX_TIME = (1L << 48) - 1;

	public EntryHeader {
		Objects.requireNonNull(check, "check");
		Objects.requireNonNull(stamp, "stamp");
		expiresAtMillis = Math.max(0, Math.min(expiresAtMillis, MAX_TIME));
		storedAtMillis = Math.max(0, Math.min(storedAtMillis, MAX_TIME));
		loadMillis = Math.max(0, Math.min(loadMillis, MAX_LOAD_MILLIS));
	}

}
