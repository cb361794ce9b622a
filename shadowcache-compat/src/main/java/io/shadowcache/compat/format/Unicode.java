package io.shadowcache.compat.format;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * Text on its way to bytes and to JSON.
 */
public final class Unicode {

	private static final String SHORT_ESCAPES = "\"\\\b\t\n\f\r";

	private static final byte SURROGATE_LEAD = (byte) 0xED;

	private static final byte NEVER_VALID = (byte) 0xFF;

	private static final String SHORT_LETTERS = "\"\\btnfr";

	private Unicode() {
	}

	/**
	 * Encodes as Node.js does.
	 * @param text any text
	 * @return bytes in UTF-8, in which a surrogate without its partner is U+FFFD
	 */
	public static byte[] utf8(String text) {
		return wellFormed(text).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Decodes as Node.js does.
	 * @param bytes any bytes
	 * @return the text that they are in UTF-8, with U+FFFD for what is none; of an
	 * encoded surrogate, which Java replaces as a whole, each byte is one
	 */
	public static String text(byte[] bytes) {
		byte[] copy = bytes.clone();
		for (int index = 0; index + 1 < copy.length; index++) {
			if (copy[index] == SURROGATE_LEAD && (copy[index + 1] & 0xE0) == 0xA0) {
				copy[index] = NEVER_VALID;
			}
		}
		return new String(copy, StandardCharsets.UTF_8);
	}

	/**
	 * Replaces what UTF-8 cannot encode.
	 * @param text any text
	 * @return the text with U+FFFD for each surrogate without its partner
	 */
	public static String wellFormed(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int index = 0; index < text.length(); index++) {
			result.append(isLoneSurrogate(text, index) ? '\uFFFD' : text.charAt(index));
		}
		return result.toString();
	}

	static boolean isLoneSurrogate(String text, int index) {
		char unit = text.charAt(index);
		if (Character.isHighSurrogate(unit)) {
			return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
		}
		return Character.isLowSurrogate(unit) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
	}

	/**
	 * Writes a JSON string with lower-case escapes.
	 * @param escaped tells by its index whether a further UTF-16 unit is escaped besides
	 * quote, backslash and control characters
	 */
	static void quote(String text, IntPredicate escaped, StringBuilder target) {
		target.append('"');
		for (int index = 0; index < text.length(); index++) {
			char unit = text.charAt(index);
			int letter = SHORT_ESCAPES.indexOf(unit);
			if (letter >= 0) {
				target.append('\\').append(SHORT_LETTERS.charAt(letter));
			}
			else if (unit < ' ' || escaped.test(index)) {
				target.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
			}
			else {
				target.append(unit);
			}
		}
		target.append('"');
	}

}
