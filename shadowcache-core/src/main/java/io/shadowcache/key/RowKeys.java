package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.shadowcache.dependency.Bits128;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the values of a key which row they name. Values that some database may take
 * for the same number, text or UUID never name different rows, whatever its conversions
 * and collations:
 * <ul>
 * <li>Integers of all types, decimals without a fraction, and texts of up to 15 digits
 * are one when their numbers are. Zero names no row, since MySQL takes any text for zero.
 * <li>A UUID is one with its text, in any case, with or without hyphens and braces.
 * <li>Texts that begin with a letter, and have nothing but the letters of English, digits
 * and some punctuation, are one when they differ in case, punctuation and blanks only,
 * and in zeros, repeated letters and letters that some collations do not tell apart.
 * <li>Everything else names no row: {@code null}, other texts, such as {@code 42abc},
 * which MySQL takes for 42, fractions, dates.
 * </ul>
 * The order of the values counts.
 */
public final class RowKeys {

	private static final Set<Class<?>> INTEGERS = Set.of(Long.class, Integer.class, Short.class, Byte.class,
			BigInteger.class);

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");

	private static final Pattern UUID_TEXT = Pattern.compile("\\{?([0-9a-fA-F]{4}-?){8}}?");

	private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9 ._:/-]*");

	private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^0-9a-zA-Z]");

	/** Scales beyond this would make numbers of absurd length. */
	private static final int MAX_SCALE = 100;

	private RowKeys() {
	}

	/**
	 * Finds the row that key values name.
	 * @param values the values of all key columns, in an order that readers and writers
	 * share; at least one
	 * @return a hash of the row's key, or {@code null} if these values do not name
	 * exactly one row in every database, so that the table is to be depended on instead
	 */
	public static @Nullable Bits128 row(List<? extends @Nullable Object> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("A row needs at least one key value");
		}
		List<String> parts = new ArrayList<>(values.size());
		for (Object value : values) {
			String part = part(value);
			if (part == null) {
				return null;
			}
			parts.add(part);
		}
		CanonicalArguments canonical = new CanonicalArguments(ParameterValues.FORMS);
		canonical.writeInt(parts.size());
		parts.forEach(canonical::writeText);
		return Bits128.hashOf(canonical.toBytes());
	}

	private static @Nullable String part(@Nullable Object value) {
		if (value instanceof CharSequence || value instanceof Character) {
			return ofText(value.toString());
		}
		if (value instanceof UUID uuid) {
			return uuid(uuid.toString());
		}
		BigInteger number = integer(value);
		return (number != null) ? number(number) : null;
	}

	private static @Nullable String ofText(String text) {
		if (NUMBER.matcher(text).matches()) {
			return number(new BigInteger(text));
		}
		if (UUID_TEXT.matcher(text).matches()) {
			return uuid(text);
		}
		return WORD.matcher(text).matches() ? word(text) : null;
	}

	private static @Nullable String number(BigInteger number) {
		return (number.signum() == 0) ? null : "n" + number;
	}

	private static String uuid(String text) {
		return "u" + lettersAndDigits(text);
	}

	/**
	 * Leaves out what a collation may ignore. Roman collations take i for j and u for v,
	 * Lithuanian ones i for y, Swedish ones v for w; Hungarian ones double a consonant of
	 * two letters by its first; numeric ones ignore zeros before a number.
	 */
	private static String word(String text) {
		StringBuilder folded = new StringBuilder("w");
		for (char unit : lettersAndDigits(text).replace("0", "").toCharArray()) {
			char one = switch (unit) {
				case 'j', 'y' -> 'i';
				case 'v', 'w' -> 'u';
				default -> unit;
			};
			boolean repeated = one >= 'a' && folded.indexOf(String.valueOf(one), 1) >= 0;
			if (!repeated) {
				folded.append(one);
			}
		}
		return folded.toString();
	}

	private static String lettersAndDigits(String text) {
		return NO_LETTER_OR_DIGIT.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
	}

	private static @Nullable BigInteger integer(@Nullable Object value) {
		if (value != null && INTEGERS.contains(value.getClass())) {
			return new BigInteger(value.toString());
		}
		if (value instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= MAX_SCALE) {
			BigDecimal plain = decimal.stripTrailingZeros();
			return (plain.scale() <= 0) ? plain.toBigInteger() : null;
		}
		return null;
	}

}
