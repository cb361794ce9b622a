package io.shadowcache.codec.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Writes and reads the values of one declared type, as JSON and as bytes. Any exception
 * that it throws means that the value cannot be encoded or that what was read is not a
 * value of the type.
 */
interface Coder {

	void write(Object value, JsonGenerator out);

	/**
	 * Reads a value.
	 * @param in stands on the first token of the value; afterwards on its last
	 * @return the value
	 */
	Object read(JsonParser in);

	/**
	 * Writes a value as bytes.
	 * @param value the value
	 * @param out takes them
	 */
	void write(Object value, BinaryOutput out);

	Object read(BinaryInput in);

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

	default void writeNullable(@Nullable Object value, BinaryOutput out) {
		out.writeBoolean(value != null);
		if (value != null) {
			write(value, out);
		}
	}

	default @Nullable Object readNullable(BinaryInput in) {
		return in.readBoolean() ? read(in) : null;
	}

}
