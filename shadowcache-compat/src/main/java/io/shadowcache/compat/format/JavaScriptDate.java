package io.shadowcache.compat.format;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Points of time as JavaScript's {@code Date} writes them, which has milliseconds.
 */
public final class JavaScriptDate {

	/** Where the names of zones follow the rules of another year (as V8 does it). */
	private static final Instant LAST_NAMED = Instant.ofEpochSecond(Integer.MAX_VALUE);

	private static final int YEARS_OF_CALENDAR_CYCLE = 28;

	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

	private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder().appendPattern("EEE MMM dd ")
		.appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
		.appendPattern(" HH:mm:ss")
		.toFormatter(Locale.ENGLISH);

	private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

	private JavaScriptDate() {
	}

	/**
	 * Writes a point of time as {@code toISOString} does.
	 * @param instant any that JavaScript can represent
	 * @return such as {@code 2024-02-29T12:34:56.789Z}
	 */
	public static String toIsoString(Instant instant) {
		ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
		int year = time.getYear();
		boolean plain = 0 <= year && year <= 9999;
		return String.format(Locale.ROOT, plain ? "%04d" : "%+07d", year) + ISO.format(time);
	}

	/**
	 * Writes a point of time as {@code String(date)} does: to the second, with offset and
	 * English name of the zone.
	 * @param instant any that JavaScript can represent
	 * @param zone the zone of the process
	 * @return such as
	 * {@code Thu Feb 29 2024 13:34:56 GMT+0100 (Central European Standard Time)}
	 */
	public static String toText(Instant instant, ZoneId zone) {
		ZonedDateTime time = instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone);
		int minutes = time.getOffset().getTotalSeconds() / 60;
		return "%s GMT%s%02d%02d (%s)".formatted(TEXT.format(time), (minutes < 0) ? "-" : "+", Math.abs(minutes) / 60,
				Math.abs(minutes) % 60, name(time));
	}

	/**
	 * Writes a point of time as mysql2 sends it.
	 * @param instant any
	 * @param zone the zone of the process
	 * @return such as {@code 2024-02-29 13:34:56.789}
	 */
	public static String toSql(Instant instant, ZoneId zone) {
		return SQL.format(instant.atZone(zone));
	}

	private static String name(ZonedDateTime time) {
		boolean summer = time.getZone().getRules().isDaylightSavings(named(time.toInstant()));
		return TimeZone.getTimeZone(time.getZone()).getDisplayName(summer, TimeZone.LONG, Locale.ENGLISH);
	}

	/**
	 * V8 asks whether it is summer in a year of the same calendar for times before 1970
	 * and from 2038 on.
	 */
	private static Instant named(Instant instant) {
		if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST_NAMED)) {
			return instant;
		}
		ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
		return time.withYear(equivalentYear(time.toLocalDate())).toInstant();
	}

	private static int equivalentYear(LocalDate date) {
		int weekday = date.withDayOfYear(1).getDayOfWeek().getValue() % DayOfWeek.SUNDAY.getValue();
		int base = (date.isLeapYear() ? 1956 : 1967) + (weekday * 12) % YEARS_OF_CALENDAR_CYCLE;
		return 2008 + (base + 3 * YEARS_OF_CALENDAR_CYCLE - 2008) % YEARS_OF_CALENDAR_CYCLE;
	}

}
