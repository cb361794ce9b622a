package io.shadowcache.compat.format;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Which JavaScript value a Java value stands for: {@code null}, {@link Undefined},
 * {@link Boolean} and {@link String} as they are; {@link Double} for a number;
 * {@link BigInteger} for a {@code BigInt}, among them integers beyond 2^53;
 * {@link BigDecimal}, which JavaScript does not have, as it is; {@link Instant} for a
 * {@code Date}; {@code byte[]} for a {@code Buffer}; {@link List} for an array;
 * {@link Map} for any other object.
 *
 * @param zone where dates without a zone are
 */
public record JavaScriptValues(ZoneId zone) {

	/**
	 * Reduces a Java value to one of the types above.
	 * @param value a parameter or a result
	 * @return the value it stands for; the elements of lists and maps are not reduced
	 * @throws IllegalArgumentException if it stands for none
	 */
	public @Nullable Object of(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof byte[]) {
			return value;
		}
		if (value instanceof Number number) {
			return number(number);
		}
		if (value instanceof CharSequence || value instanceof Character) {
			return value.toString();
		}
		return (value instanceof Enum<?> constant) ? constant(constant) : compound(value);
	}

	private static Object constant(Enum<?> constant) {
		return (constant == Undefined.UNDEFINED) ? constant : constant.name();
	}

	private static Object number(Number number) {
		if (number instanceof BigInteger || number instanceof BigDecimal) {
			return number;
		}
		if (number instanceof Long integer && !JavaScriptNumber.isSafe(integer)) {
			return BigInteger.valueOf(integer);
		}
		return number.doubleValue();
	}

	private Object compound(Object value) {
		if (value instanceof Map || value instanceof List) {
			return value;
		}
		if (value instanceof Collection<?> collection) {
			return new ArrayList<>(collection);
		}
		if (value.getClass().isArray()) {
			return IntStream.range(0, Array.getLength(value)).mapToObj((index) -> Array.get(value, index)).toList();
		}
		Instant instant = instant(value);
		if (instant == null) {
			throw new IllegalArgumentException(
					("A %s has no counterpart in JavaScript: pass text, a number, a boolean, a date, bytes, "
							+ "or a list or map of these")
						.formatted(value.getClass().getName()));
		}
		return instant;
	}

	/** Callers may still have the old kind of dates, those of JDBC among them. */
	@SuppressWarnings("JavaUtilDate")
	private @Nullable Instant instant(Object value) {
		if (value instanceof Date date) {
			return Instant.ofEpochMilli(date.getTime());
		}
		if (value instanceof OffsetDateTime time) {
			return time.toInstant();
		}
		if (value instanceof ZonedDateTime time) {
			return time.toInstant();
		}
		if (value instanceof LocalDateTime time) {
			return time.atZone(this.zone).toInstant();
		}
		if (value instanceof LocalDate date) {
			return date.atStartOfDay().atZone(this.zone).toInstant();
		}
		return (value instanceof Instant instant) ? instant : null;
	}

	/**
	 * Turns a value into text as {@code String(value)} does.
	 * @param value a parameter
	 * @return such as {@code null}, {@code 1,2} for a list, {@code [object Object]} for a
	 * map, or the text that bytes are in UTF-8
	 */
	public String text(@Nullable Object value) {
		Object reduced = of(value);
		if (reduced instanceof Double number) {
			return JavaScriptNumber.format(number);
		}
		if (reduced instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (reduced instanceof Instant instant) {
			return JavaScriptDate.toText(instant, this.zone);
		}
		if (reduced instanceof byte[] bytes) {
			return Unicode.text(bytes);
		}
		if (reduced instanceof List<?> list) {
			return String.join(",", list.stream().map(this::element).toList());
		}
		return (reduced instanceof Map) ? "[object Object]" : String.valueOf(reduced);
	}

	private String element(@Nullable Object value) {
		return (value == null || value == Undefined.UNDEFINED) ? "" : text(value);
	}

}
