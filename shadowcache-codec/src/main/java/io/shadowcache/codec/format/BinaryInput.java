package io.shadowcache.codec.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.shadowcache.codec.CodecException;

/**
 * Reads what {@link BinaryOutput} has written. Trusts nothing: no length is believed that
 * goes beyond the end of the bytes.
 */
final class BinaryInput {

	private static final int MAX_SHIFT = Long.SIZE - 1;

	/**
	 * For how many elements room is made before they have been read: of values that nest,
	 * each level may promise more than there is.
	 */
	private static final int MAX_PROMISED = 1024;

	private final byte[] bytes;

	private final int end;

	private int position;

	private int depth;

	BinaryInput(byte[] bytes, int offset, int length) {
		this.bytes = bytes;
		this.position = offset;
		this.end = offset + length;
	}

	/**
	 * Takes the next bytes.
	 * @return index of the first of them
	 */
	private int take(int count) {
		int from = this.position;
		if (count < 0 || count > this.end - from) {
			throw new CodecException("%d bytes are expected, %d are left".formatted(count, this.end - from));
		}
		this.position = from + count;
		return from;
	}

	int readByte() {
		return this.bytes[take(1)];
	}

	boolean readBoolean() {
		int value = readByte();
		if (value >>> 1 != 0) {
			throw new CodecException("%d is no truth value".formatted(value));
		}
		return value != 0;
	}

	/**
	 * Reads a number as it was written by {@link BinaryOutput#writeSize}.
	 * @return all of its bits
	 */
	private long readBits() {
		long value = readByte();
		if (value >= 0) {
			return value;
		}
		value &= 0x7f;
		for (int shift = 7; shift <= MAX_SHIFT; shift += 7) {
			long next = readByte();
			value |= (next & 0x7f) << shift;
			if (next >= 0) {
				return value;
			}
		}
		throw new CodecException("A number has no end");
	}

	long readNumber() {
		long bits = readBits();
		return (bits >>> 1) ^ -(bits & 1);
	}

	int readInt() {
		long value = readNumber();
		if (value != (int) value) {
			throw new CodecException(value + " is no int");
		}
		return (int) value;
	}

	/**
	 * Reads how many bytes, or elements of at least one byte each, follow.
	 * @return a number of no more than are left
	 */
	int readSize() {
		long value = readBits();
		if (value < 0 || value > this.end - this.position) {
			throw new CodecException("%d bytes are expected, %d are left".formatted(value, this.end - this.position));
		}
		return (int) value;
	}

	/**
	 * Reads which of some things it is.
	 * @param count how many there are
	 * @return index of one of them, from 0 on
	 */
	int readIndex(int count) {
		long value = readBits();
		if (value < 0 || value >= count) {
			throw new CodecException("There is no %d of %d".formatted(value, count));
		}
		return (int) value;
	}

	int readFixedInt() {
		int from = take(Integer.BYTES);
		int value = 0;
		for (int index = from; index < from + Integer.BYTES; index++) {
			value = (value << Byte.SIZE) | (this.bytes[index] & 0xff);
		}
		return value;
	}

	long readFixedLong() {
		return ((long) readFixedInt() << Integer.SIZE) | (readFixedInt() & 0xffffffffL);
	}

	byte[] readBytes() {
		int length = readSize();
		int from = take(length);
		return Arrays.copyOfRange(this.bytes, from, from + length);
	}

	String readText() {
		long header = readBits();
		long length = header >>> BinaryOutput.FORM_BITS;
		if (length > this.end - this.position) {
			throw new CodecException("A text of %d bytes, %d are left".formatted(length, this.end - this.position));
		}
		int from = take((int) length);
		return switch ((int) header & ((1 << BinaryOutput.FORM_BITS) - 1)) {
			case BinaryOutput.LATIN_1 -> new String(this.bytes, from, (int) length, StandardCharsets.ISO_8859_1);
			case BinaryOutput.UTF_8 -> new String(this.bytes, from, (int) length, StandardCharsets.UTF_8);
			case BinaryOutput.UTF_16 -> readCharacters(from, (int) length);
			default -> throw new CodecException("A text of no known form");
		};
	}

	private String readCharacters(int from, int length) {
		char[] characters = new char[length / Character.BYTES];
		for (int index = 0; index < characters.length; index++) {
			int place = from + index * Character.BYTES;
			characters[index] = (char) ((this.bytes[place] << Byte.SIZE) | (this.bytes[place + 1] & 0xff));
		}
		return new String(characters);
	}

	/**
	 * How many elements to make room for.
	 * @param size how many are said to follow
	 * @return fewer, if that need not be true
	 */
	static int roomFor(int size) {
		return Math.min(size, MAX_PROMISED);
	}

	void descend() {
		if (++this.depth > JsonFormat.MAX_DEPTH) {
			throw new CodecException("Values nest more than %d deep".formatted(JsonFormat.MAX_DEPTH));
		}
	}

	void ascend() {
		this.depth--;
	}

	void requireEnd() {
		if (this.position != this.end) {
			throw new CodecException("%d bytes follow after the end of the value".formatted(this.end - this.position));
		}
	}

}
