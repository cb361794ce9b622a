package io.shadowcache.codec.format;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A print of all that a type is made of, in the order in which its parts are written as
 * bytes, which carry no names: other fields, types or constants of an enum give another
 * print. Precedes every value, so that bytes of another structure are noticed even where
 * the key does not tell.
 */
final class TypePrint {

	/**
	 * To be changed with what is written for any type.
	 */
	private static final String VERSION = "1";

	private final CRC32C sum = new CRC32C();

	TypePrint() {
		add(VERSION);
	}

	void add(ResolvedType type) {
		add(type.toString());
		if (type.raw().isEnum()) {
			for (Object constant : type.raw().getEnumConstants()) {
				add(((Enum<?>) constant).name());
			}
		}
	}

	void add(String part) {
		this.sum.update(part.getBytes(StandardCharsets.UTF_8));
		this.sum.update(0);
	}

	int value() {
		return (int) this.sum.getValue();
	}

}
