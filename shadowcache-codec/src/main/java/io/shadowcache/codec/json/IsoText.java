package io.shadowcache.codec.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

import io.shadowcache.codec.CodecException;

/**
 * Reads dates and times as {@code toString} prints them (ISO 8601), many times faster
 * than the formatters of the JDK, which it leaves the unusual years to.
 */
final class IsoText {

	private static final int DATE_LENGTH = "2026-01-31".length();

	private static final int MAX_FRACTION_DIGITS = 9;

	private static final int DECIMAL = 10;

	private IsoText() {
	}

	static LocalDate date(CharSequence text) {
		if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
			return LocalDate.parse(text);
		}
		return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE_LENGTH));
	}

	static LocalTime time(CharSequence text) {
		int length = text.length();
		int hour = digits(text, 0, 2);
		separator(text, 2, ':');
		int minute = digits(text, 3, 5);
		if (length == 5) {
			return LocalTime.of(hour, minute);
		}
		separator(text, 5, ':');
		int second = digits(text, 6, 8);
		if (length == 8) {
			return LocalTime.of(hour, minute, second);
		}
		separator(text, 8, '.');
		return LocalTime.of(hour, minute, second, fraction(text, 9, length));
	}

	static LocalDateTime dateTime(String text) {
		return dateTime(text, text.length());
	}

	/**
	 * Reads the date and time at the beginning of a text.
	 * @param text begins with a date and time
	 * @param end where they end
	 * @return date and time
	 */
	static LocalDateTime dateTime(String text, int end) {
		int middle = text.indexOf('T');
		if (middle < 0 || middle > end) {
			throw new CodecException("'%s' is no date and time".formatted(text));
		}
		return LocalDateTime.of(date(text.substring(0, middle)), time(text.substring(middle + 1, end)));
	}

	static Instant instant(String text) {
		if (text.length() > DATE_LENGTH && text.charAt(4) == '-' && text.endsWith("Z")) {
			return dateTime(text, text.length() - 1).toInstant(ZoneOffset.UTC);
		}
		return Instant.parse(text);
	}

	/**
	 * Finds where the offset from UTC begins.
	 * @param text a text with a time and an offset
	 * @return index of {@code Z}, {@code +} or {@code -} after the time
	 */
	static int offsetStart(String text) {
		for (int index = text.indexOf(':') + 1; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == 'Z' || character == '+' || character == '-') {
				return index;
			}
		}
		throw new CodecException("'%s' has no offset".formatted(text));
	}

	private static int fraction(CharSequence text, int from, int to) {
		if (from == to || to - from > MAX_FRACTION_DIGITS) {
			throw new CodecException("'%s' has no fraction in nanoseconds".formatted(text));
		}
		int nanos = digits(text, from, to);
		for (int missing = to - from; missing < MAX_FRACTION_DIGITS; missing++) {
			nanos *= DECIMAL;
		}
		return nanos;
	}

	private static int digits(CharSequence text, int from, int to) {
		int value = 0;
		for (int index = from; index < to; index++) {
			int digit = text.charAt(index) - '0';
			if (digit < 0 || digit >= DECIMAL) {
				throw new CodecException("'%s' is no date or time".formatted(text));
			}
			value = value * DECIMAL + digit;
		}
		return value;
	}

	private static void separator(CharSequence text, int index, char expected) {
		if (text.charAt(index) != expected) {
			throw new CodecException("'%s' is no time".formatted(text));
		}
	}

}
