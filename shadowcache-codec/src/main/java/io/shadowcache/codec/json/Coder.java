package io.shadowcache.codec.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Writes and reads the values of one declared type. Any exception that it throws means
 * that the value cannot be encoded or that the JSON is not a value of the type.
 */
interface Coder {

	void write(Object value, JsonGenerator out);

	/**
	 * Reads a value.
	 * @param in stands on the first token of the value; afterwards on its last
	 * @return the value
	 */
	Object read(JsonParser in);

	default void writeNullable(@Nullable Object value, JsonGenerator out) {
		if (value != null) {
			write(value, out);
		}
		else {
			out.writeNull();
		}
	}

	default @Nullable Object readNullable(JsonParser in) {
		return (in.currentToken() != JsonToken.VALUE_NULL) ? read(in) : null;
	}

}
