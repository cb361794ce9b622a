package io.shadowcache.codec.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes an optional value, as JSON in an array of none or one, so that an empty one
 * differs from {@code null} however deep they nest.
 */
final class OptionalCoder implements Coder {

	private final Coder element;

	private final Unwrap unwrap;

	private final Wrap wrap;

	OptionalCoder(Coder element, Unwrap unwrap, Wrap wrap) {
		this.element = element;
		this.unwrap = unwrap;
		this.wrap = wrap;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		Object content = this.unwrap.unwrap(value);
		out.writeStartArray();
		if (content != null) {
			this.element.write(content, out);
		}
		out.writeEndArray();
	}

	@Override
	public Object read(JsonParser in) {
		Tokens.expect(in, JsonToken.START_ARRAY);
		if (in.nextToken() == JsonToken.END_ARRAY) {
			return this.wrap.wrap(null);
		}
		Object content = this.element.read(in);
		Tokens.expectNext(in, JsonToken.END_ARRAY);
		return this.wrap.wrap(content);
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		this.element.writeNullable(this.unwrap.unwrap(value), out);
	}

	@Override
	public Object read(BinaryInput in) {
		return this.wrap.wrap(this.element.readNullable(in));
	}

	/**
	 * Takes the value out.
	 */
	interface Unwrap {

		@Nullable Object unwrap(Object optional);

	}

	/**
	 * Makes an optional value.
	 */
	interface Wrap {

		Object wrap(@Nullable Object content);

	}

}
