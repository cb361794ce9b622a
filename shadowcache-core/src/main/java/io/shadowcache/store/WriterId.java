package io.shadowcache.store;

import java.util.HexFormat;
import java.util.Objects;

import io.shadowcache.dependency.Bits128;

/**
 * One attempt of one writer to change data. Never used twice.
 *
 * @param value 16 random bytes
 * @param recorded whether the writer's transaction has left a record in its database, so
 * that nobody but the database may tell whether it has ended: no lease does
 */
public record WriterId(Bits128 value, boolean recorded) {

	private static final String RECORDED = "i";

	private static final int DIGITS = 2 * Bits128.BYTES;

	public WriterId {
		Objects.requireNonNull(value, "value");
	}

	/**
	 * Makes the id of a writer that ends with its lease.
	 * @param value 16 random bytes
	 */
	public WriterId(Bits128 value) {
		this(value, false);
	}

	/**
	 * Reads the text form.
	 * @param text 32 hexadecimal digits, after an {@code i} if the writer is recorded
	 * @return the id
	 * @throws IllegalArgumentException if the text is anything else
	 */
	public static WriterId parse(String text) {
		boolean recorded = text.startsWith(RECORDED);
		String hex = recorded ? text.substring(RECORDED.length()) : text;
		if (hex.length() != DIGITS) {
			throw new IllegalArgumentException("A writer id has 32 hexadecimal digits, not '" + text + "'");
		}
		return new WriterId(new Bits128(HexFormat.fromHexDigitsToLong(hex, 0, Bits128.BYTES),
				HexFormat.fromHexDigitsToLong(hex, Bits128.BYTES, DIGITS)), recorded);
	}

	@Override
	public String toString() {
		return this.recorded ? RECORDED + this.value.toHex() : this.value.toHex();
	}

}
