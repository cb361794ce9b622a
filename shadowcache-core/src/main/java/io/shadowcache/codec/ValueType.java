package io.shadowcache.codec;

import java.lang.reflect.Type;
import java.util.Objects;

/**
 * The declared type of a query's result, ready for use.
 *
 * @param type the declared, fully resolved type
 * @param shape a hash of the type's structure and the codec's format: a changed record
 * has another shape, and so another key
 * @param codec the codec of the type
 */
public record ValueType(Type type, long shape, TypeCodec codec) {

	public ValueType {
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(codec, "codec");
	}

	/**
	 * Prepares a declared type.
	 * @param type the declared, fully resolved type
	 * @param codec the format
	 * @return the type with its shape and codec
	 * @throws UnsupportedTypeException if the codec refuses the type
	 */
	public static ValueType of(Type type, ValueCodec codec) {
		return new ValueType(type, TypeShape.of(type, codec.name()), codec.forType(type));
	}

}
