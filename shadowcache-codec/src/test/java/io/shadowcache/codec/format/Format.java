package io.shadowcache.codec.format;

import java.lang.reflect.Type;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;

/**
 * The formats, which are to bring back the same.
 */
enum Format {

	JSON(new JsonValueCodec(), new JsonValueCodec(Declared.FORMS)),

	BINARY(new BinaryValueCodec(), new BinaryValueCodec(Declared.FORMS));

	private final ValueCodec plain;

	private final ValueCodec codec;

	Format(ValueCodec plain, ValueCodec codec) {
		this.plain = plain;
		this.codec = codec;
	}

	/**
	 * Returns the codec that knows the maps of the platform only.
	 */
	ValueCodec plain() {
		return this.plain;
	}

	ValueCodec codec() {
		return this.codec;
	}

	Object roundTrip(Type type, Object value) {
		TypeCodec codec = this.plain.forType(type);
		byte[] bytes = codec.encode(value);
		return codec.decode(bytes, 0, bytes.length);
	}

}
