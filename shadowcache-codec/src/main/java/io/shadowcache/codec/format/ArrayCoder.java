package io.shadowcache.codec.format;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes arrays, of primitives as well.
 */
final class ArrayCoder implements Coder {

	private final Class<?> type;

	private final Coder element;

	ArrayCoder(Class<?> type, Coder element) {
		this.type = type;
		this.element = element;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		requireType(value);
		out.writeStartArray();
		int length = Array.getLength(value);
		for (int index = 0; index < length; index++) {
			this.element.writeNullable(Array.get(value, index), out);
		}
		out.writeEndArray();
	}

	@Override
	public Object read(JsonParser in) {
		Tokens.expect(in, JsonToken.START_ARRAY);
		List<@Nullable Object> elements = new ArrayList<>();
		while (in.nextToken() != JsonToken.END_ARRAY) {
			elements.add(this.element.readNullable(in));
		}
		return array(elements);
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		requireType(value);
		int length = Array.getLength(value);
		out.writeSize(length);
		for (int index = 0; index < length; index++) {
			this.element.writeNullable(Array.get(value, index), out);
		}
	}

	@Override
	public Object read(BinaryInput in) {
		int length = in.readSize();
		List<@Nullable Object> elements = new ArrayList<>(BinaryInput.roomFor(length));
		for (int index = 0; index < length; index++) {
			elements.add(this.element.readNullable(in));
		}
		return array(elements);
	}

	private void requireType(Object value) {
		if (value.getClass() != this.type) {
			throw new CodecException("A %s is declared, this is a %s".formatted(this.type.getTypeName(),
					value.getClass().getTypeName()));
		}
	}

	private Object array(List<@Nullable Object> elements) {
		Object array = Array.newInstance(this.type.getComponentType(), elements.size());
		for (int index = 0; index < elements.size(); index++) {
			Array.set(array, index, elements.get(index));
		}
		return array;
	}

}
