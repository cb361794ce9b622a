package io.shadowcache.key;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes arguments so that different arguments give different bytes.
 */
final class CanonicalArguments {

	private final List<ArgumentEncoder> encoders;

	private final ByteArrayOutputStream target = new ByteArrayOutputStream();

	CanonicalArguments(List<ArgumentEncoder> encoders) {
		this.encoders = encoders;
	}

	void writeText(String text) {
		writeLong(text.length());
		for (int index = 0; index < text.length(); index++) {
			this.target.write(text.charAt(index) >>> Byte.SIZE);
			this.target.write(text.charAt(index));
		}
	}

	void writeLong(long value) {
		for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
			this.target.write((int) (value >>> shift));
		}
	}

	void writeAll(@Nullable Object[] arguments) {
		writeLong(arguments.length);
		for (Object argument : arguments) {
			write(argument);
		}
	}

	private void write(@Nullable Object argument) {
		throw new UnsupportedArgumentException("Not yet: " + this.encoders + argument);
	}

	byte[] toBytes() {
		return this.target.toByteArray();
	}

}
