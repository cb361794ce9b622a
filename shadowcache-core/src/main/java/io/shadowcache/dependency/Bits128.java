package io.shadowcache.dependency;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A number of 128 bits: a hash or a random identity.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record Bits128(long high, long low) {

	/**
	 * Length of the number in bytes.
	 */
	public static final int BYTES = 16;

	/**
	 * Cloned for each use, which is cheaper than to look for a provider each time.
	 */
	private static final MessageDigest SHA_256 = newSha256();

	/**
	 * Reads the number at the position of a buffer, which moves on by 16 bytes.
	 * @param source at least 16 bytes, big-endian
	 * @return the number
	 */
	public static Bits128 read(ByteBuffer source) {
		return new Bits128(source.getLong(), source.getLong());
	}

	/**
	 * Reads the number from an array.
	 * @param source holds at least 16 bytes from the offset on, big-endian
	 * @param offset index of the first byte
	 * @return the number
	 */
	public static Bits128 read(byte[] source, int offset) {
		return new Bits128(readLong(source, offset), readLong(source, offset + Long.BYTES));
	}

	private static long readLong(byte[] source, int offset) {
		long number = 0;
		for (int index = offset; index < offset + Long.BYTES; index++) {
			number = (number << Byte.SIZE) | (source[index] & 0xFF);
		}
		return number;
	}

	/**
	 * Hashes bytes.
	 * @param bytes what to hash
	 * @return the first 16 bytes of the SHA-256 (FIPS 180-4) of the bytes
	 */
	public static Bits128 hashOf(byte[] bytes) {
		return read(sha256(bytes), 0);
	}

	/**
	 * Hashes bytes.
	 * @param bytes what to hash
	 * @return the 32 bytes of their SHA-256 (FIPS 180-4)
	 */
	public static byte[] sha256(byte[] bytes) {
		try {
			return ((MessageDigest) SHA_256.clone()).digest(bytes);
		}
		catch (CloneNotSupportedException ex) {
			return newSha256().digest(bytes);
		}
	}

	/**
	 * Makes a digest to be used again and again by one thread at a time.
	 * @return a SHA-256 (FIPS 180-4)
	 */
	public static MessageDigest newSha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Writes the number at the position of a buffer, which moves on by 16 bytes.
	 * @param target room for at least 16 bytes
	 */
	public void write(ByteBuffer target) {
		target.putLong(this.high).putLong(this.low);
	}

	/**
	 * Returns the number in hexadecimal.
	 * @return 32 lower-case digits
	 */
	public String toHex() {
		return HexFormat.of().toHexDigits(this.high) + HexFormat.of().toHexDigits(this.low);
	}

	@Override
	public String toString() {
		return toHex();
	}

}
