package io.shadowcache.codec.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.shadowcache.codec.CodecException;

/**
 * The bytes of a value that is being written. Small numbers take few bytes: seven bits
 * each, the lowest first, as long as the highest bit is set.
 */
final class BinaryOutput {

	/** A text of which each character is one byte. */
	static final int LATIN_1 = 0;

	/** A text in UTF-8. */
	static final int UTF_8 = 1;

	/** A text that is no valid Unicode, by the two bytes of its characters. */
	static final int UTF_16 = 2;

	static final int FORM_BITS = 2;

	private static final int MAX_LATIN_1 = 0xff;

	private static final int USUAL_BYTES = 512;

	/**
	 * How far a size can be from the greatest one of an array, by what some JVMs need.
	 */
	private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

	private byte[] bytes = new byte[USUAL_BYTES];

	private int position;

	private int depth;

	byte[] toByteArray() {
		return Arrays.copyOf(this.bytes, this.position);
	}

	private void reserve(int count) {
		if (this.bytes.length - this.position < count) {
			long needed = (long) this.position + count;
			if (needed > MAX_SIZE) {
				throw new CodecException("A value of more than 2 GB");
			}
			this.bytes = Arrays.copyOf(this.bytes, (int) Math.min(MAX_SIZE, Math.max(needed, 2L * this.position)));
		}
	}

	void writeByte(int value) {
		reserve(1);
		this.bytes[this.position++] = (byte) value;
	}

	void writeBoolean(boolean value) {
		writeByte(value ? 1 : 0);
	}

	/**
	 * Writes a number that is not negative.
	 * @param value the number
	 */
	void writeSize(long value) {
		reserve(Long.BYTES + 2);
		long rest = value;
		while ((rest & ~0x7fL) != 0) {
			this.bytes[this.position++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.bytes[this.position++] = (byte) rest;
	}

	/**
	 * Writes a number of either sign, those near zero in few bytes.
	 * @param value the number
	 */
	void writeNumber(long value) {
		writeSize((value << 1) ^ (value >> (Long.SIZE - 1)));
	}

	void writeFixed(int value) {
		reserve(Integer.BYTES);
		for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
			this.bytes[this.position++] = (byte) (value >>> shift);
		}
	}

	void writeFixed(long value) {
		writeFixed((int) (value >>> Integer.SIZE));
		writeFixed((int) value);
	}

	void writeBytes(byte[] value) {
		writeSize(value.length);
		append(value);
	}

	private void append(byte[] value) {
		reserve(value.length);
		System.arraycopy(value, 0, this.bytes, this.position, value.length);
		this.position += value.length;
	}

	void writeText(String value) {
		int before = this.position;
		int length = value.length();
		writeSize(((long) length << FORM_BITS) | LATIN_1);
		reserve(length);
		for (int index = 0; index < length; index++) {
			char character = value.charAt(index);
			if (character > MAX_LATIN_1) {
				this.position = before;
				writeWideText(value);
				return;
			}
			this.bytes[this.position++] = (byte) character;
		}
	}

	private void writeWideText(String value) {
		byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
		if (value.equals(new String(encoded, StandardCharsets.UTF_8))) {
			writeSize(((long) encoded.length << FORM_BITS) | UTF_8);
			append(encoded);
			return;
		}
		writeSize((((long) value.length() * Character.BYTES) << FORM_BITS) | UTF_16);
		for (int index = 0; index < value.length(); index++) {
			writeByte(value.charAt(index) >>> Byte.SIZE);
			writeByte(value.charAt(index));
		}
	}

	/**
	 * Goes into a value that may contain others like itself.
	 */
	void descend() {
		if (++this.depth > JsonFormat.MAX_DEPTH) {
			throw new CodecException("Values nest more than %d deep".formatted(JsonFormat.MAX_DEPTH));
		}
	}

	void ascend() {
		this.depth--;
	}

}
