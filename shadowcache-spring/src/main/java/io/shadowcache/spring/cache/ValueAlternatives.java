package io.shadowcache.spring.cache;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ResolvableType;

/**
 * The codec of a closed set of declared types. A payload begins with the index of its
 * type, so that no name in it can choose a class.
 */
final class ValueAlternatives implements TypeCodec {

	private static final int MAX_TYPES = 255;

	private static final Logger logger = LoggerFactory.getLogger(ValueAlternatives.class);

	private final String cache;

	private final List<ValueType> types;

	private final Set<Class<?>> refused = ConcurrentHashMap.newKeySet();

	ValueAlternatives(String cache, List<ValueType> types) {
		this.cache = cache;
		if (types.isEmpty() || types.size() > MAX_TYPES) {
			throw new IllegalArgumentException("A cache has 1 to %d types, not %d".formatted(MAX_TYPES, types.size()));
		}
		this.types = List.copyOf(types);
	}

	/**
	 * Makes the type of values that are of one of some types. Its shape changes with each
	 * of theirs and with their order.
	 */
	static ValueType of(String cache, List<ValueType> types) {
		ByteBuffer shapes = ByteBuffer.allocate(types.size() * Long.BYTES);
		types.forEach((type) -> shapes.putLong(type.shape()));
		return new ValueType(Object.class, Bits128.hashOf(shapes.array()).high(), new ValueAlternatives(cache, types));
	}

	@Override
	public byte[] encode(Object value) {
		for (int index = 0; index < this.types.size(); index++) {
			byte[] payload = tryEncode(this.types.get(index), value);
			if (payload != null) {
				byte[] tagged = new byte[payload.length + 1];
				tagged[0] = (byte) index;
				System.arraycopy(payload, 0, tagged, 1, payload.length);
				return tagged;
			}
		}
		refuse(value.getClass());
		throw new CodecException("Not a value of cache '%s': %s".formatted(this.cache, value.getClass().getName()));
	}

	/**
	 * Says so once for each class.
	 */
	private void refuse(Class<?> type) {
		if (this.refused.size() < MAX_TYPES && this.refused.add(type)) {
			logger.warn(
					"Values of {} are not kept in cache '{}', which keeps {}: set shadowcache.caches.{}.value-type to keep others",
					type.getName(), this.cache, names(), this.cache);
		}
	}

	private static byte @Nullable [] tryEncode(ValueType type, Object value) {
		if (!isOf(type, value)) {
			return null;
		}
		try {
			return type.codec().encode(value);
		}
		catch (CodecException ex) {
			return null;
		}
	}

	private static boolean isOf(ValueType type, Object value) {
		return ResolvableType.forType(type.type()).toClass().isInstance(value);
	}

	private String names() {
		return this.types.stream().map((type) -> type.type().getTypeName()).collect(Collectors.joining(", "));
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		int index = (length > 0) ? Byte.toUnsignedInt(bytes[offset]) : MAX_TYPES;
		if (index >= this.types.size()) {
			throw new CodecException("The payload names none of the types of this cache");
		}
		return this.types.get(index).codec().decode(bytes, offset + 1, length - 1);
	}

	@Override
	public boolean isShareable() {
		return this.types.stream().allMatch((type) -> type.codec().isShareable());
	}

	@Override
	public Object share(Object kept) {
		for (ValueType type : this.types) {
			if (isOf(type, kept)) {
				return type.codec().share(kept);
			}
		}
		throw new CodecException("Not a value of this cache: " + kept.getClass());
	}

}
