package io.shadowcache.codec.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.shadowcache.codec.TypeCodec;

/**
 * A declared type with its codec: {@code new Declared<List<String>>() {}}.
 *
 * @param <T> the type
 */
abstract class Declared<T> {

	private final TypeCodec codec;

	Declared() {
		this(new JsonValueCodec(List.of(new MapForm("ci", CaseBlindMap.class, CaseBlindMap::new))));
	}

	Declared(JsonValueCodec format) {
		Type own = ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
		this.codec = format.forType(own);
	}

	static Object roundTrip(Type type, Object value) {
		TypeCodec codec = new JsonValueCodec().forType(type);
		byte[] bytes = codec.encode(value);
		return codec.decode(bytes, 0, bytes.length);
	}

	static Object decode(Type type, String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return new JsonValueCodec().forType(type).decode(bytes, 0, bytes.length);
	}

	TypeCodec codec() {
		return this.codec;
	}

	String encode(T value) {
		return new String(this.codec.encode(value), StandardCharsets.UTF_8);
	}

	@SuppressWarnings("unchecked")
	T decode(String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return (T) this.codec.decode(bytes, 0, bytes.length);
	}

	T roundTrip(T value) {
		return decode(encode(value));
	}

	/**
	 * Finds keys in any case, as rows of Spring JDBC do.
	 */
	static final class CaseBlindMap extends java.util.TreeMap<String, Object> {

		CaseBlindMap() {
			super(String.CASE_INSENSITIVE_ORDER);
		}

		static CaseBlindMap of(Map<String, ?> content) {
			CaseBlindMap map = new CaseBlindMap();
			map.putAll(content);
			return map;
		}

	}

}
