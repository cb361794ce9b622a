package io.shadowcache.spring.result;

import java.util.function.Function;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;

/**
 * Encodes a plain value in place of another.
 */
final class SurrogateCodec implements TypeCodec {

	private final TypeCodec codec;

	private final Function<Object, Object> toSurrogate;

	private final Function<Object, Object> toValue;

	SurrogateCodec(TypeCodec codec, Function<Object, Object> toSurrogate, Function<Object, Object> toValue) {
		this.codec = codec;
		this.toSurrogate = toSurrogate;
		this.toValue = toValue;
	}

	@Override
	public byte[] encode(Object value) {
		Object surrogate;
		try {
			surrogate = this.toSurrogate.apply(value);
		}
		catch (ClassCastException ex) {
			throw new CodecException("%s is not of the declared type".formatted(value.getClass().getName()), ex);
		}
		return this.codec.encode(surrogate);
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		Object surrogate = this.codec.decode(bytes, offset, length);
		try {
			return this.toValue.apply(surrogate);
		}
		catch (RuntimeException ex) {
			throw new CodecException("The bytes are not a value of the declared type", ex);
		}
	}

}
