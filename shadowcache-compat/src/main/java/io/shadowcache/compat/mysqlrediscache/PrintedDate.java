package io.shadowcache.compat.mysqlrediscache;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * How mysql2 reads DATE, DATETIME and TIMESTAMP in its default time zone, the local one.
 */
final class PrintedDate {

	private PrintedDate() {
	}

	/**
	 * Reads a date as {@code new Date(year, month, day)} does: years below 100 are in the
	 * 20th century, and month and day 0 are those before the first.
	 */
	static @Nullable Instant date(String text, ZoneId zone) {
		if (text.length() != 10) {
			return null;
		}
		int year = number(text, 0, 4);
		LocalDate date = day((year < 100) ? year + 1900 : year, number(text, 5, 7), number(text, 8, 10));
		return date.atStartOfDay().atZone(zone).toInstant();
	}

	/**
	 * Reads a date and time to the millisecond. Zero dates are invalid, and years below
	 * 100 are of the 20th or 21st century, as V8 reads two digits.
	 * @return null for an invalid date
	 */
	static @Nullable Instant dateTime(String text, ZoneId zone) {
		int month = number(text, 5, 7);
		int day = number(text, 8, 10);
		if (month == 0 || day == 0) {
			return null;
		}
		LocalDateTime time = day(century(number(text, 0, 4)), month, day).atTime(number(text, 11, 13),
				number(text, 14, 16), number(text, 17, 19));
		int millis = (text.length() > 20) ? number((text.substring(20) + "00").substring(0, 3), 0, 3) : 0;
		return time.plusNanos(millis * 1_000_000L).atZone(zone).toInstant();
	}

	private static int century(int year) {
		if (year < 50) {
			return year + 2000;
		}
		return (year < 100) ? year + 1900 : year;
	}

	private static LocalDate day(int year, int month, int day) {
		return LocalDate.of(year, 1, 1).plusMonths(month - 1L).plusDays(day - 1L);
	}

	private static int number(String text, int begin, int end) {
		return Integer.parseInt(text, begin, end, 10);
	}

}
