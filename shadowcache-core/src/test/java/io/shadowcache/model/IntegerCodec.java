package io.shadowcache.model;

import java.nio.ByteBuffer;

import io.shadowcache.codec.TypeCodec;

/**
 * Whole numbers, four bytes each.
 */
final class IntegerCodec implements TypeCodec {

	@Override
	public byte[] encode(Object value) {
		return ByteBuffer.allocate(Integer.BYTES).putInt((Integer) value).array();
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		return ByteBuffer.wrap(bytes, offset, length).getInt();
	}

}
