package io.shadowcache.dependency;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * The opaque version of a dependency: replaced at every write, compared for equality
 * only, never reused.
 *
 * @param blocked whether a writer may be about to commit, so that nothing loaded under
 * this version may be stored or shared
 * @param identity 16 random bytes
 */
public record Version(boolean blocked, Bits128 identity) {

	/**
	 * Length of an encoded version in bytes.
	 */
	public static final int BYTES = 1 + Bits128.BYTES;

	private static final byte OPEN = 'O';

	private static final byte BLOCKED = 'B';

	/**
	 * Reads an encoded version.
	 * @param bytes what a store holds
	 * @return the version, or {@code null} if the bytes are not one, which a reader
	 * treats as a missing version
	 */
	public static @Nullable Version decode(byte[] bytes) {
		if (bytes.length != BYTES || (bytes[0] != OPEN && bytes[0] != BLOCKED)) {
			return null;
		}
		return new Version(bytes[0] == BLOCKED, Bits128.read(ByteBuffer.wrap(bytes, 1, Bits128.BYTES)));
	}

	/**
	 * Encodes this version.
	 * @return {@code 'O'} or {@code 'B'}, then the 16 bytes of the identity
	 */
	public byte[] encode() {
		ByteBuffer target = ByteBuffer.allocate(BYTES).put(this.blocked ? BLOCKED : OPEN);
		this.identity.write(target);
		return target.array();
	}

}
