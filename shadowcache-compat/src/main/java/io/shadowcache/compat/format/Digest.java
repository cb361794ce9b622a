package io.shadowcache.compat.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes of texts.
 */
public final class Digest {

	private Digest() {
	}

	/**
	 * Hashes a text.
	 * @param algorithm one that every Java has
	 * @param text hashed in UTF-8
	 * @return lower-case hexadecimal digits
	 */
	public static String hex(String algorithm, String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Unicode.utf8(text)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
