package io.shadowcache.codec.format;

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
 * Codes records and other classes: as JSON in objects with exactly one property for each
 * field, as bytes by the fields in order, each eight after a byte that tells which of
 * them are there.
 */
final class StructureCoder implements Coder {

	private static final Object ABSENT = new Object();

	private final Class<?> type;

	private final Property[] properties;

	private final Coder[] coders;

	private final PropertyNameMatcher names;

	private final Construction construction;

	StructureCoder(JsonFormat format, Class<?> type, List<Property> properties, Construction construction) {
		this.type = type;
		this.properties = properties.toArray(Property[]::new);
		this.coders = properties.stream().map(Property::coder).toArray(Coder[]::new);
		this.names = format.matcher(properties.stream().map(Property::name).map(Named::fromString).toList());
		this.construction = construction;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		requireType(value);
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

	@Override
	public void write(Object value, BinaryOutput out) {
		requireType(value);
		@Nullable Object[] values = new @Nullable Object[this.properties.length];
		for (int index = 0; index < values.length; index++) {
			values[index] = this.properties[index].valueIn(value);
		}
		for (int index = 0; index < values.length; index++) {
			if (index % Byte.SIZE == 0) {
				out.writeByte(present(values, index));
			}
			Object field = values[index];
			if (field != null) {
				this.coders[index].write(field, out);
			}
		}
	}

	private void requireType(Object value) {
		if (value.getClass() != this.type) {
			throw new CodecException("A %s is declared, this is a %s".formatted(this.type.getTypeName(),
					value.getClass().getTypeName()));
		}
	}

	private static int present(@Nullable Object[] values, int from) {
		int bits = 0;
		for (int index = Math.min(values.length, from + Byte.SIZE) - 1; index >= from; index--) {
			bits = (bits << 1) | ((values[index] != null) ? 1 : 0);
		}
		return bits;
	}

	@Override
	public Object read(BinaryInput in) {
		@Nullable Object[] values = new @Nullable Object[this.coders.length];
		int present = 0;
		for (int index = 0; index < values.length; index++) {
			present = (index % Byte.SIZE == 0) ? in.readByte() : present >> 1;
			if ((present & 1) != 0) {
				values[index] = this.coders[index].read(in);
			}
		}
		return this.construction.construct(values);
	}

}
