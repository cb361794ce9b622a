package io.shadowcache.codec.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;

/**
 * A declared type with its codec: {@code new Declared<List<String>>() {}}.
 *
 * @param <T> the type
 */
abstract class Declared<T> {

	static final List<MapForm> FORMS = List.of(new MapForm("ci", CaseBlindMap.class, CaseBlindMap::new));

	private final TypeCodec codec;

	Declared(ValueCodec format) {
		Type own = ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
		this.codec = format.forType(own);
	}

	Declared() {
		this(new JsonValueCodec(FORMS));
	}

	Declared(Format format) {
		this(format.codec());
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

	@SuppressWarnings("unchecked")
	T roundTrip(T value) {
		byte[] bytes = this.codec.encode(value);
		return (T) this.codec.decode(bytes, 0, bytes.length);
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
