package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.shadowcache.dependency.Bits128;
import org.jspecify.annotations.Nullable;

/**
 * Tells values of parameters apart. A value and its text are one: {@code UserId=123} is
 * the same whether 123 is a number of any type or a text, and never the same as
 * {@code UserId=12}. Texts are compared exactly.
 */
public final class ParameterValues {

	/** Scales beyond this would make texts of absurd length. */
	private static final int MAX_SCALE = 100;

	private static final Set<Class<?>> PRINTED = Set.of(Long.class, Integer.class, Short.class, Byte.class,
			BigInteger.class, Character.class, Boolean.class, UUID.class);

	static final CanonicalForms FORMS = new CanonicalForms(List.of());

	private ParameterValues() {
	}

	/**
	 * Hashes the value of a parameter.
	 * @param value the value; may be {@code null}
	 * @return a hash that differs for different values
	 * @throws UnsupportedArgumentException if the value has no canonical encoding; the
	 * message names its type, never its value
	 */
	public static Bits128 hashOf(@Nullable Object value) {
		CanonicalArguments canonical = new CanonicalArguments(FORMS);
		canonical.write(text(value));
		return Bits128.hashOf(canonical.toBytes());
	}

	private static @Nullable Object text(@Nullable Object value) {
		if (value instanceof BigDecimal decimal) {
			return (Math.abs((long) decimal.scale()) <= MAX_SCALE) ? plain(decimal) : decimal;
		}
		if (value instanceof Float || value instanceof Double) {
			double number = ((Number) value).doubleValue();
			return Double.isFinite(number) ? plain(new BigDecimal(value.toString())) : value.toString();
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		return isText(value) ? String.valueOf(value) : value;
	}

	private static boolean isText(@Nullable Object value) {
		return value instanceof CharSequence || value instanceof TemporalAccessor
				|| (value != null && PRINTED.contains(value.getClass()));
	}

	private static String plain(BigDecimal decimal) {
		return decimal.stripTrailingZeros().toPlainString();
	}

}
