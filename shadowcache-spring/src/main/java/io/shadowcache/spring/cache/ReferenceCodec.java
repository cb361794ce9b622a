package io.shadowcache.spring.cache;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;

/**
 * Leaves values where they are: the bytes of one are the number under which this process
 * holds it, so that every caller gets the very object that was put. Of any type, and for
 * a store in the memory of this process only. Safe for use by many threads.
 */
final class ReferenceCodec implements TypeCodec {

	private static final int MAX_VALUES = 10_000;

	private final Cache<Long, Object> values;

	/**
	 * Other processes, and this one after a restart, count from elsewhere.
	 */
	private final AtomicLong numbers = new AtomicLong(new SecureRandom().nextLong());

	private ReferenceCodec(Duration life) {
		this.values = Caffeine.newBuilder().maximumSize(MAX_VALUES).expireAfterWrite(life).build();
	}

	/**
	 * Makes the type of values that are kept by reference.
	 * @param life how long an entry lives at most
	 */
	static ValueType type(Duration life) {
		return new ValueType(Object.class, 0, new ReferenceCodec(life));
	}

	@Override
	public byte[] encode(Object value) {
		Long number = this.numbers.incrementAndGet();
		this.values.put(number, value);
		return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		if (length != Long.BYTES) {
			throw new CodecException("A reference has %d bytes, not %d".formatted(Long.BYTES, length));
		}
		Object value = this.values.getIfPresent(ByteBuffer.wrap(bytes, offset, length).getLong());
		if (value == null) {
			throw new CodecException("The value is not held any more");
		}
		return value;
	}

	@Override
	public boolean isShareable() {
		return true;
	}

}
