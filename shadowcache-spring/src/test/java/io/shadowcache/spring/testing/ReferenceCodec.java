package io.shadowcache.spring.testing;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.codec.ValueCodec;

/**
 * A codec whose bytes are references to the values, so that any type can be cached. Only
 * {@code Object} is refused.
 */
public final class ReferenceCodec implements ValueCodec {

	private final List<Object> values = new CopyOnWriteArrayList<>();

	@Override
	public String name() {
		return "reference";
	}

	@Override
	public TypeCodec forType(Type type) {
		if (type == Object.class) {
			throw new UnsupportedTypeException("Object says nothing about the value: declare its type");
		}
		return new TypeCodec() {

			@Override
			public byte[] encode(Object value) {
				ReferenceCodec.this.values.add(value);
				return ByteBuffer.allocate(Integer.BYTES).putInt(ReferenceCodec.this.values.lastIndexOf(value)).array();
			}

			@Override
			public Object decode(byte[] bytes, int offset, int length) {
				return ReferenceCodec.this.values.get(ByteBuffer.wrap(bytes, offset, length).getInt());
			}

		};
	}

}
