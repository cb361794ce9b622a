package io.shadowcache.codec.format;

import java.util.Map;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes the entries of a map whose keys are strings, as JSON in an object.
 */
final class Names {

	private Names() {
	}

	static void write(Map<?, ?> map, Coder coder, JsonGenerator out) {
		out.writeStartObject();
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			out.writeName(nameOf(entry.getKey()));
			coder.writeNullable(entry.getValue(), out);
		}
		out.writeEndObject();
	}

	private static String nameOf(@Nullable Object key) {
		if (!(key instanceof String name)) {
			throw new CodecException("A key of a map is %s, not a string"
				.formatted((key != null) ? "a " + key.getClass().getTypeName() : "null"));
		}
		if (!isWellFormed(name)) {
			throw new CodecException("A key of a map is no valid Unicode");
		}
		return name;
	}

	/**
	 * Unlike other texts, names with half of a surrogate pair cannot be read again.
	 */
	private static boolean isWellFormed(String name) {
		for (int index = 0; index < name.length(); index++) {
			if (Character.isSurrogate(name.charAt(index))) {
				if (!Character.isSupplementaryCodePoint(name.codePointAt(index))) {
					return false;
				}
				index++;
			}
		}
		return true;
	}

	static void read(JsonParser in, Coder coder, Map<String, @Nullable Object> map) {
		Tokens.expect(in, JsonToken.START_OBJECT);
		int entries = 0;
		for (String name = in.nextName(); name != null; name = in.nextName()) {
			in.nextToken();
			map.put(name, coder.readNullable(in));
			entries++;
		}
		Tokens.expect(in, JsonToken.END_OBJECT);
		MapCoder.requireSize(map, entries);
	}

	static void write(Map<?, ?> map, Coder coder, BinaryOutput out) {
		Object[] entries = map.entrySet().toArray();
		out.writeSize(entries.length);
		for (Object entry : entries) {
			out.writeText(nameOf(((Map.Entry<?, ?>) entry).getKey()));
			coder.writeNullable(((Map.Entry<?, ?>) entry).getValue(), out);
		}
	}

	static void read(BinaryInput in, Coder coder, Map<String, @Nullable Object> map) {
		int size = in.readSize();
		for (int index = 0; index < size; index++) {
			map.put(in.readText(), coder.readNullable(in));
		}
		MapCoder.requireSize(map, size);
	}

}
