package io.shadowcache.codec.json;

import java.util.Collection;
import java.util.function.Supplier;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes a collection as an array in the order of its iterator.
 */
final class CollectionCoder implements Coder {

	private final Coder element;

	private final Admission admission;

	private final Supplier<Collection<@Nullable Object>> factory;

	CollectionCoder(Coder element, Admission admission, Supplier<Collection<@Nullable Object>> factory) {
		this.element = element;
		this.admission = admission;
		this.factory = factory;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		this.admission.check(value);
		out.writeStartArray();
		for (Object element : (Collection<?>) value) {
			this.element.writeNullable(element, out);
		}
		out.writeEndArray();
	}

	@Override
	public Object read(JsonParser in) {
		Tokens.expect(in, JsonToken.START_ARRAY);
		Collection<@Nullable Object> elements = this.factory.get();
		while (in.nextToken() != JsonToken.END_ARRAY) {
			if (!elements.add(this.element.readNullable(in))) {
				throw new CodecException("An element of a set occurs twice");
			}
		}
		return elements;
	}

}
