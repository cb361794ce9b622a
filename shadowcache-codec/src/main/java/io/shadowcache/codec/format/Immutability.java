package io.shadowcache.codec.format;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import io.shadowcache.annotation.ImmutableValue;

/**
 * Knows of declared types whether the values that are decoded to them can never change.
 */
final class Immutability {

	private static final Set<Class<?>> VALUES = Set.of(String.class, Boolean.class, Character.class, Byte.class,
			Short.class, Integer.class, Long.class, Float.class, Double.class, BigInteger.class, BigDecimal.class,
			UUID.class, Currency.class, Locale.class, URI.class, OptionalInt.class, OptionalLong.class,
			OptionalDouble.class);

	private final Set<ResolvedType> visited = new HashSet<>();

	private Immutability() {
	}

	/**
	 * Whether values of a type never change.
	 * @param type a type for which there is a coder
	 */
	static boolean of(ResolvedType type) {
		return new Immutability().isImmutable(type);
	}

	/**
	 * A type that contains itself is as immutable as its other components.
	 */
	private boolean isImmutable(ResolvedType type) {
		Class<?> raw = type.raw();
		if (isValue(raw) || raw.isAnnotationPresent(ImmutableValue.class)) {
			return true;
		}
		if (raw == Optional.class) {
			return isImmutable(type.argument(0));
		}
		return raw.isRecord() && (!this.visited.add(type) || hasImmutableComponents(type));
	}

	private static boolean isValue(Class<?> raw) {
		return raw.isPrimitive() || raw.isEnum() || VALUES.contains(raw) || isOfTime(raw);
	}

	private boolean hasImmutableComponents(ResolvedType type) {
		for (DeclaredField field : Fields.of(type, TypePath.RESULT)) {
			if (!isImmutable(resolve(field.field().getGenericType(), field.bindings()))) {
				return false;
			}
		}
		return true;
	}

	private static ResolvedType resolve(Type type, Map<Type, ResolvedType> bindings) {
		return TypeResolver.resolve(type, bindings, TypePath.RESULT);
	}

	private static boolean isOfTime(Class<?> raw) {
		boolean known = Temporal.class.isAssignableFrom(raw) || TemporalAccessor.class.isAssignableFrom(raw)
				|| TemporalAmount.class.isAssignableFrom(raw) || ZoneId.class.isAssignableFrom(raw);
		return known && raw.getPackageName().equals("java.time");
	}

}
