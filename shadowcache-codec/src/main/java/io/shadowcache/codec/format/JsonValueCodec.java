package io.shadowcache.codec.format;

import java.lang.reflect.Type;
import java.util.List;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;

/**
 * Encodes values as JSON that a person can read. Works on fields only, with coders of its
 * own: no annotation, no configuration and no name in the data changes what is written or
 * which class is made.
 */
public final class JsonValueCodec implements ValueCodec {

	private final DeclaredTypes types;

	/**
	 * Makes a codec that knows the maps of the platform.
	 */
	public JsonValueCodec() {
		this(List.of());
	}

	/**
	 * Makes a codec that knows more classes of maps.
	 * @param forms the classes, each with a tag and type of its own
	 */
	public JsonValueCodec(List<MapForm> forms) {
		this.types = new DeclaredTypes(forms);
	}

	@Override
	public String name() {
		return "json";
	}

	@Override
	public TypeCodec forType(Type type) {
		return this.types.prepare(type).json();
	}

}
