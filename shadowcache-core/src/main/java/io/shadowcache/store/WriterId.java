package io.shadowcache.store;

import java.util.HexFormat;
import java.util.Objects;

import io.shadowcache.dependency.Bits128;

/**
 * One attempt of one writer to change data. Never used twice.
 *
 * @param value 16 random bytes
 */
public record WriterId(Bits128 value) {

	public WriterId {
		Objects.requireNonNull(value, "value");
	}

	/**
	 * Reads the text form.
	 * @param hex 32 hexadecimal digits
	 * @return the id
	 * @throws IllegalArgumentException if the text is anything else
	 */
	public static WriterId parse(String hex) {
		if (hex.length() != 2 * Bits128.BYTES) {
			throw new IllegalArgumentException("A writer id has 32 hexadecimal digits, not '" + hex + "'");
		}
		return new WriterId(new Bits128(HexFormat.fromHexDigitsToLong(hex, 0, Bits128.BYTES),
				HexFormat.fromHexDigitsToLong(hex, Bits128.BYTES, 2 * Bits128.BYTES)));
	}

	@Override
	public String toString() {
		return this.value.toHex();
	}

}
