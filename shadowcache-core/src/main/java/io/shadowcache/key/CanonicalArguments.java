package io.shadowcache.key;

import java.security.MessageDigest;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Writes arguments so that different arguments give different bytes: each value begins
 * with its type, and whatever has no fixed length begins with its length. Confined to one
 * thread.
 */
final class CanonicalArguments {

	/**
	 * Deeper nesting is refused, which also ends cycles.
	 */
	static final int MAX_DEPTH = 64;

	/**
	 * More bytes are refused.
	 */
	static final int MAX_BYTES = 16 << 20;

	private static final byte NULL = '0';

	private static final int INITIAL_BYTES = 96;

	private final CanonicalForms forms;

	private byte[] bytes = new byte[INITIAL_BYTES];

	private int size;

	private int depth;

	CanonicalArguments(CanonicalForms forms) {
		this.forms = forms;
	}

	void writeAll(@Nullable Object[] arguments) {
		writeInt(arguments.length);
		for (Object argument : arguments) {
			write(argument);
		}
	}

	/**
	 * Writes a value that may be anything.
	 */
	void write(@Nullable Object value) {
		if (value == null) {
			writeTag(NULL);
			return;
		}
		if (++this.depth > MAX_DEPTH) {
			throw new UnsupportedArgumentException(
					"An argument contains itself, or values nested more than %d deep, the last of them of type %s: %s"
						.formatted(MAX_DEPTH, value.getClass().getName(), CanonicalForms.ADVICE));
		}
		this.forms.of(value.getClass()).write(value, this);
		this.depth--;
	}

	void writeTag(int tag) {
		room(1);
		this.bytes[this.size++] = (byte) tag;
	}

	void writeInt(int value) {
		room(Integer.BYTES);
		for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
			this.bytes[this.size++] = (byte) (value >>> shift);
		}
	}

	void writeLong(long value) {
		room(Long.BYTES);
		for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
			this.bytes[this.size++] = (byte) (value >>> shift);
		}
	}

	/**
	 * Writes UTF-16 units one by one, so that lone surrogates stay different.
	 */
	void writeText(CharSequence text) {
		int length = text.length();
		writeInt(length);
		room((long) length * Character.BYTES);
		for (int index = 0; index < length; index++) {
			char unit = text.charAt(index);
			this.bytes[this.size++] = (byte) (unit >>> Byte.SIZE);
			this.bytes[this.size++] = (byte) unit;
		}
	}

	void writeBytes(byte[] value) {
		writeInt(value.length);
		append(value);
	}

	/**
	 * Sorts what was written since some positions.
	 * @param starts where each part begins; the last of them ends here
	 */
	void sort(int[] starts) {
		byte[][] parts = new byte[starts.length][];
		for (int index = 0; index < starts.length; index++) {
			int end = (index + 1 < starts.length) ? starts[index + 1] : this.size;
			parts[index] = Arrays.copyOfRange(this.bytes, starts[index], end);
		}
		Arrays.sort(parts, Arrays::compareUnsigned);
		this.size = starts[0];
		for (byte[] part : parts) {
			append(part);
		}
	}

	int size() {
		return this.size;
	}

	int capacity() {
		return this.bytes.length;
	}

	/**
	 * Forgets what was written, also after a failure.
	 */
	void clear() {
		this.size = 0;
		this.depth = 0;
	}

	void update(MessageDigest digest) {
		digest.update(this.bytes, 0, this.size);
	}

	byte[] toBytes() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	void append(byte[] value) {
		room(value.length);
		System.arraycopy(value, 0, this.bytes, this.size, value.length);
		this.size += value.length;
	}

	private void room(long more) {
		long needed = this.size + more;
		if (needed > MAX_BYTES) {
			throw new UnsupportedArgumentException(
					"The arguments take more than %d bytes in the key: %s".formatted(MAX_BYTES, CanonicalForms.ADVICE));
		}
		if (needed > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, (int) Math.max(needed, 2L * this.bytes.length));
		}
	}

}
