package io.shadowcache.codec.format;

import java.util.Map;
import java.util.function.Supplier;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes a map as keys and values in turn, also in JSON, so that keys are exact whatever
 * their type.
 */
final class MapCoder implements Coder {

	private final Coder key;

	private final Coder value;

	private final Admission admission;

	private final Supplier<Map<@Nullable Object, @Nullable Object>> factory;

	MapCoder(Coder key, Coder value, Admission admission, Supplier<Map<@Nullable Object, @Nullable Object>> factory) {
		this.key = key;
		this.value = value;
		this.admission = admission;
		this.factory = factory;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		this.admission.check(value);
		out.writeStartArray();
		for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
			this.key.writeNullable(entry.getKey(), out);
			this.value.writeNullable(entry.getValue(), out);
		}
		out.writeEndArray();
	}

	@Override
	public Object read(JsonParser in) {
		Tokens.expect(in, JsonToken.START_ARRAY);
		Map<@Nullable Object, @Nullable Object> map = this.factory.get();
		int entries = 0;
		while (in.nextToken() != JsonToken.END_ARRAY) {
			Object key = this.key.readNullable(in);
			in.nextToken();
			map.put(key, this.value.readNullable(in));
			entries++;
		}
		requireSize(map, entries);
		return map;
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		this.admission.check(value);
		Object[] entries = ((Map<?, ?>) value).entrySet().toArray();
		out.writeSize(entries.length);
		for (Object entry : entries) {
			this.key.writeNullable(((Map.Entry<?, ?>) entry).getKey(), out);
			this.value.writeNullable(((Map.Entry<?, ?>) entry).getValue(), out);
		}
	}

	@Override
	public Object read(BinaryInput in) {
		int size = in.readSize();
		Map<@Nullable Object, @Nullable Object> map = this.factory.get();
		for (int index = 0; index < size; index++) {
			map.put(this.key.readNullable(in), this.value.readNullable(in));
		}
		requireSize(map, size);
		return map;
	}

	static void requireSize(Map<?, ?> map, int entries) {
		if (map.size() != entries) {
			throw new CodecException("A key of a map occurs twice");
		}
	}

}
