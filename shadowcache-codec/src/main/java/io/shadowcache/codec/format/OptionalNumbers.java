package io.shadowcache.codec.format;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Coders of the optional numbers of the platform.
 */
final class OptionalNumbers implements CoderSource {

	private final Map<Class<?>, Coder> coders;

	OptionalNumbers(Scalars scalars) {
		this.coders = Map.of(OptionalInt.class,
				new OptionalCoder(scalars.get(Integer.class), OptionalNumbers::unwrapInt,
						(value) -> (value != null) ? OptionalInt.of((Integer) value) : OptionalInt.empty()),
				OptionalLong.class,
				new OptionalCoder(scalars.get(Long.class), OptionalNumbers::unwrapLong,
						(value) -> (value != null) ? OptionalLong.of((Long) value) : OptionalLong.empty()),
				OptionalDouble.class, new OptionalCoder(scalars.get(Double.class), OptionalNumbers::unwrapDouble,
						(value) -> (value != null) ? OptionalDouble.of((Double) value) : OptionalDouble.empty()));
	}

	@Override
	public @Nullable Coder coderOf(ResolvedType type, TypePath path, TypeWalker walker) {
		return this.coders.get(type.raw());
	}

	private static @Nullable Object unwrapInt(Object value) {
		OptionalInt optional = (OptionalInt) value;
		return optional.isPresent() ? optional.getAsInt() : null;
	}

	private static @Nullable Object unwrapLong(Object value) {
		OptionalLong optional = (OptionalLong) value;
		return optional.isPresent() ? optional.getAsLong() : null;
	}

	private static @Nullable Object unwrapDouble(Object value) {
		OptionalDouble optional = (OptionalDouble) value;
		return optional.isPresent() ? optional.getAsDouble() : null;
	}

}
