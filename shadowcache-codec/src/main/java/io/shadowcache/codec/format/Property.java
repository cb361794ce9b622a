package io.shadowcache.codec.format;

import java.lang.reflect.Field;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.SerializedString;

/**
 * Codes one field of a structure.
 */
final class Property {

	private final Field field;

	private final SerializedString name;

	private final Coder coder;

	Property(Field field, Coder coder) {
		this.field = field;
		this.name = new SerializedString(field.getName());
		this.coder = coder;
	}

	String name() {
		return this.name.getValue();
	}

	Coder coder() {
		return this.coder;
	}

	void write(Object owner, JsonGenerator out) {
		out.writeName(this.name);
		this.coder.writeNullable(valueIn(owner), out);
	}

	@Nullable Object valueIn(Object owner) {
		try {
			return this.field.get(owner);
		}
		catch (IllegalAccessException ex) {
			throw new CodecException("Field '%s' cannot be read".formatted(this.name), ex);
		}
	}

	@Nullable Object read(JsonParser in) {
		return this.coder.readNullable(in);
	}

}
