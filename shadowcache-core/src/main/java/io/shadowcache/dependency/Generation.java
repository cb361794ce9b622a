package io.shadowcache.dependency;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

/**
 * The life of one server's data set. A server that restarts, fails over or is restored
 * gets a new generation, so that nothing it held before is believed.
 *
 * @param identity a hash of the server's own identity and the database id
 * @param random 16 random bytes, so that two lives never share a generation
 * @param createdMillis the server's clock at creation, in milliseconds since the epoch
 */
public record Generation(Bits128 identity, Bits128 random, long createdMillis) {

	/**
	 * Length of an encoded generation in bytes.
	 */
	public static final int BYTES = 2 * Bits128.BYTES + Long.BYTES;

	/**
	 * Reads an encoded generation.
	 * @param bytes what a store holds
	 * @return the generation, or {@code null} if the bytes are not one, which a reader
	 * treats as a missing generation
	 */
	public static @Nullable Generation decode(byte[] bytes) {
		if (bytes.length != BYTES) {
			return null;
		}
		ByteBuffer source = ByteBuffer.wrap(bytes);
		return new Generation(Bits128.read(source), Bits128.read(source), source.getLong());
	}

	/**
	 * Encodes this generation.
	 * @return identity, random bytes and creation time, 40 bytes, big-endian
	 */
	public byte[] encode() {
		ByteBuffer target = ByteBuffer.allocate(BYTES);
		this.identity.write(target);
		this.random.write(target);
		return target.putLong(this.createdMillis).array();
	}

}
