package io.shadowcache.codec.format;

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
		return date(text, text.length());
	}

	/**
	 * Reads the date at the beginning of a text.
	 */
	private static LocalDate date(CharSequence text, int end) {
		if (end != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
			return LocalDate.parse(text.subSequence(0, end));
		}
		return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE_LENGTH));
	}

	static LocalTime time(CharSequence text) {
		return time(text, 0, text.length());
	}

	/**
	 * Reads a time in the middle of a text.
	 */
	static LocalTime time(CharSequence text, int from, int end) {
		int length = end - from;
		int hour = digits(text, from, from + 2);
		separator(text, from + 2, ':');
		int minute = digits(text, from + 3, from + 5);
		if (length == 5) {
			return LocalTime.of(hour, minute);
		}
		separator(text, from + 5, ':');
		int second = digits(text, from + 6, from + 8);
		if (length == 8) {
			return LocalTime.of(hour, minute, second);
		}
		separator(text, from + 8, '.');
		return LocalTime.of(hour, minute, second, fraction(text, from + 9, end));
	}

	static LocalDateTime dateTime(CharSequence text) {
		return dateTime(text, text.length());
	}

	/**
	 * Reads the date and time at the beginning of a text.
	 * @param text begins with a date and time
	 * @param end where they end
	 * @return date and time
	 */
	static LocalDateTime dateTime(CharSequence text, int end) {
		int middle = 0;
		while (middle < end && text.charAt(middle) != 'T') {
			middle++;
		}
		if (middle == end) {
			throw new CodecException("'%s' is no date and time".formatted(text));
		}
		return LocalDateTime.of(date(text, middle), time(text, middle + 1, end));
	}

	static Instant instant(CharSequence text) {
		int last = text.length() - 1;
		if (last >= DATE_LENGTH && text.charAt(4) == '-' && text.charAt(last) == 'Z') {
			return dateTime(text, last).toInstant(ZoneOffset.UTC);
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
