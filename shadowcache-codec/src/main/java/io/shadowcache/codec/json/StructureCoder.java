package io.shadowcache.codec.json;

import java.util.Arrays;
import java.util.List;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Codes records and other classes as objects with exactly one property for each field.
 */
final class StructureCoder implements Coder {

	private static final Object ABSENT = new Object();

	private final Class<?> type;

	private final Property[] properties;

	private final PropertyNameMatcher names;

	private final Construction construction;

	StructureCoder(JsonFormat format, Class<?> type, List<Property> properties, Construction construction) {
		this.type = type;
		this.properties = properties.toArray(Property[]::new);
		this.names = format.matcher(properties.stream().map(Property::name).map(Named::fromString).toList());
		this.construction = construction;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		if (value.getClass() != this.type) {
			throw new CodecException("A %s is declared, this is a %s".formatted(this.type.getTypeName(),
					value.getClass().getTypeName()));
		}
		out.writeStartObject();
		for (Property property : this.properties) {
			property.write(value, out);
		}
		out.writeEndObject();
	}

	@Override
	public Object read(JsonParser in) {
		Tokens.expect(in, JsonToken.START_OBJECT);
		@Nullable Object[] values = new @Nullable Object[this.properties.length];
		Arrays.fill(values, ABSENT);
		int index = in.nextNameMatch(this.names);
		while (index >= 0) {
			if (values[index] != ABSENT) {
				throw new CodecException("'%s' occurs twice".formatted(this.properties[index].name()));
			}
			in.nextToken();
			values[index] = this.properties[index].read(in);
			index = in.nextNameMatch(this.names);
		}
		if (index != PropertyNameMatcher.MATCH_END_OBJECT) {
			throw new CodecException("%s has no field '%s'".formatted(this.type.getTypeName(), in.currentName()));
		}
		requireAll(values);
		return this.construction.construct(values);
	}

	private void requireAll(@Nullable Object[] values) {
		for (int index = 0; index < values.length; index++) {
			if (values[index] == ABSENT) {
				throw new CodecException(
						"'%s' of %s is missing".formatted(this.properties[index].name(), this.type.getTypeName()));
			}
		}
	}

}
