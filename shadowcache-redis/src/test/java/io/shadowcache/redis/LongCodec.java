package io.shadowcache.redis;

import java.nio.ByteBuffer;

import io.shadowcache.codec.TypeCodec;

/**
 * Numbers in eight bytes.
 */
final class LongCodec implements TypeCodec {

	@Override
	public byte[] encode(Object value) {
		return ByteBuffer.allocate(Long.BYTES).putLong((Long) value).array();
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		return ByteBuffer.wrap(bytes, offset, length).getLong();
	}

}
