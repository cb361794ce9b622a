package io.shadowcache.codec.format;

import java.util.Collection;
import java.util.function.IntFunction;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes a collection in the order of its iterator.
 */
final class CollectionCoder implements Coder {

	private static final int USUAL_SIZE = 10;

	private final Coder element;

	private final Admission admission;

	private final IntFunction<Collection<@Nullable Object>> factory;

	CollectionCoder(Coder element, Admission admission, IntFunction<Collection<@Nullable Object>> factory) {
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
		Collection<@Nullable Object> elements = this.factory.apply(USUAL_SIZE);
		while (in.nextToken() != JsonToken.END_ARRAY) {
			add(elements, this.element.readNullable(in));
		}
		return elements;
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		this.admission.check(value);
		Object[] elements = ((Collection<?>) value).toArray();
		out.writeSize(elements.length);
		for (Object element : elements) {
			this.element.writeNullable(element, out);
		}
	}

	@Override
	public Object read(BinaryInput in) {
		int size = in.readSize();
		Collection<@Nullable Object> elements = this.factory.apply(BinaryInput.roomFor(size));
		for (int index = 0; index < size; index++) {
			add(elements, this.element.readNullable(in));
		}
		return elements;
	}

	private static void add(Collection<@Nullable Object> elements, @Nullable Object element) {
		if (!elements.add(element)) {
			throw new CodecException("An element of a set occurs twice");
		}
	}

}
