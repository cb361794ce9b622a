package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;

/**
 * Texts and numbers as Redis takes them.
 */
final class Ascii {

	private Ascii() {
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	static byte[] bytes(long number) {
		return bytes(Long.toString(number));
	}

	static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.US_ASCII);
	}

}
