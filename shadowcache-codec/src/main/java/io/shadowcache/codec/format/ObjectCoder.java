package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes what is declared as {@code Object}: the types that databases have. Strings, truth
 * values, ints and lists are plain JSON; others, and all as bytes, carry the tag of their
 * type.
 */
final class ObjectCoder implements Coder {

	private final Coder text;

	private final Coder number;

	private final Coder truth;

	private final Coder list = new CollectionCoder(this, Admission::byEquality, ArrayList::new);

	private final Coder tagged;

	private final Coder binary;

	ObjectCoder(Scalars scalars, MapForms forms) {
		this.text = scalars.get(String.class);
		this.number = scalars.get(Integer.class);
		this.truth = scalars.get(Boolean.class);
		List<Form> tags = new ArrayList<>(scalars.dates());
		Map.<String, Class<?>>ofEntries(Map.entry("long", Long.class), Map.entry("short", Short.class),
				Map.entry("byte", Byte.class), Map.entry("bigint", BigInteger.class),
				Map.entry("decimal", BigDecimal.class), Map.entry("double", Double.class),
				Map.entry("float", Float.class), Map.entry("char", Character.class),
				Map.entry("localdate", LocalDate.class), Map.entry("localtime", LocalTime.class),
				Map.entry("localdatetime", LocalDateTime.class), Map.entry("instant", Instant.class),
				Map.entry("offsetdatetime", OffsetDateTime.class), Map.entry("uuid", UUID.class),
				Map.entry("bytes", byte[].class))
			.forEach((tag, type) -> tags.add(Form.exact(tag, type, scalars.get(type))));
		tags.add(Form.open("map", Map.class, new RowCoder(this, forms)));
		this.tagged = new FormsCoder("Object", tags);
		tags.add(Form.exact("text", String.class, this.text));
		tags.add(Form.exact("int", Integer.class, this.number));
		tags.add(Form.exact("truth", Boolean.class, this.truth));
		tags.add(Form.open("list", List.class, this.list));
		this.binary = new FormsCoder("Object", tags);
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		coderOf(value).write(value, out);
	}

	private Coder coderOf(Object value) {
		if (value instanceof String) {
			return this.text;
		}
		if (value instanceof Integer) {
			return this.number;
		}
		if (value instanceof Boolean) {
			return this.truth;
		}
		return (value instanceof List) ? this.list : this.tagged;
	}

	@Override
	public Object read(JsonParser in) {
		return coderOf(in.currentToken()).read(in);
	}

	private Coder coderOf(JsonToken token) {
		return switch (token) {
			case VALUE_STRING -> this.text;
			case VALUE_NUMBER_INT -> this.number;
			case VALUE_TRUE, VALUE_FALSE -> this.truth;
			case START_ARRAY -> this.list;
			case START_OBJECT -> this.tagged;
			default -> throw new CodecException("Expected a value, found " + token);
		};
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		out.descend();
		this.binary.write(value, out);
		out.ascend();
	}

	@Override
	public Object read(BinaryInput in) {
		in.descend();
		Object value = this.binary.read(in);
		in.ascend();
		return value;
	}

}
