package io.shadowcache.codec.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;

/**
 * Coders of {@code java.time}: ISO 8601 text, with offset and zone as they are.
 */
final class TimeScalars {

	/**
	 * Unlike {@link YearMonth#toString()}, prints a year of five digits so that it can be
	 * read again.
	 */
	private static final DateTimeFormatter YEAR_MONTH = new DateTimeFormatterBuilder()
		.appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
		.appendLiteral('-')
		.appendValue(ChronoField.MONTH_OF_YEAR, 2)
		.toFormatter();

	private static final int MAX_COMMON_YEAR = 9999;

	private static final long FIRST_COMMON_SECOND = LocalDate.of(0, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

	private static final long LAST_COMMON_SECOND = LocalDateTime.of(MAX_COMMON_YEAR, 12, 31, 23, 59, 59)
		.toEpochSecond(ZoneOffset.UTC);

	private TimeScalars() {
	}

	static Map<Class<?>, Coder> all() {
		Map<Class<?>, Coder> all = new HashMap<>(local());
		all.put(Instant.class,
				ScalarCoder.characters(Instant.class, TimeScalars::print, IsoText::instant, BinaryTimes.INSTANT));
		all.put(OffsetDateTime.class, ScalarCoder.text(OffsetDateTime.class, OffsetDateTime::toString,
				TimeScalars::offsetDateTime, BinaryTimes.OFFSET_DATE_TIME));
		all.put(OffsetTime.class, ScalarCoder.text(OffsetTime.class, OffsetTime::toString, TimeScalars::offsetTime));
		all.put(ZonedDateTime.class, ScalarCoder.text(ZonedDateTime.class, TimeScalars::print,
				TimeScalars::zonedDateTime, BinaryTimes.ZONED_DATE_TIME));
		all.put(ZoneId.class, ScalarCoder.openText(ZoneId.class, ZoneId::getId, ZoneId::of));
		all.put(ZoneOffset.class, ScalarCoder.text(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of));
		return all;
	}

	private static Map<Class<?>, Coder> local() {
		return Map.of(LocalDate.class,
				ScalarCoder.characters(LocalDate.class, LocalDate::toString, IsoText::date, BinaryTimes.DATE),
				LocalTime.class,
				ScalarCoder.characters(LocalTime.class, LocalTime::toString, IsoText::time, BinaryTimes.TIME),
				LocalDateTime.class,
				ScalarCoder.characters(LocalDateTime.class, LocalDateTime::toString, IsoText::dateTime,
						BinaryTimes.DATE_TIME),
				Duration.class,
				ScalarCoder.text(Duration.class, Duration::toString, Duration::parse, BinaryTimes.DURATION),
				Period.class, ScalarCoder.text(Period.class, Period::toString, Period::parse), MonthDay.class,
				ScalarCoder.text(MonthDay.class, MonthDay::toString, MonthDay::parse), YearMonth.class,
				ScalarCoder.text(YearMonth.class, YEAR_MONTH::format, (text) -> YearMonth.parse(text, YEAR_MONTH)),
				Year.class,
				ScalarCoder.of(Year.class, (value, out) -> out.writeNumber(value.getValue()),
						(in) -> Year.of(NumberScalars.readInt(in)), new BinaryForm<>(
								(value, out) -> out.writeNumber(value.getValue()), (in) -> Year.of(in.readInt()))));
	}

	private static String print(Instant value) {
		long second = value.getEpochSecond();
		if (second < FIRST_COMMON_SECOND || second > LAST_COMMON_SECOND) {
			return value.toString();
		}
		return LocalDateTime.ofEpochSecond(second, value.getNano(), ZoneOffset.UTC) + "Z";
	}

	private static OffsetDateTime offsetDateTime(String text) {
		int end = IsoText.offsetStart(text);
		return OffsetDateTime.of(IsoText.dateTime(text, end), ZoneOffset.of(text.substring(end)));
	}

	private static OffsetTime offsetTime(String text) {
		int end = IsoText.offsetStart(text);
		return OffsetTime.of(IsoText.time(text, 0, end), ZoneOffset.of(text.substring(end)));
	}

	private static String print(ZonedDateTime value) {
		return value.toLocalDateTime() + value.getOffset().getId() + "[" + value.getZone().getId() + "]";
	}

	/**
	 * Refuses a time that this platform's rules of the zone do not know, instead of
	 * moving it.
	 */
	private static ZonedDateTime zonedDateTime(String text) {
		int end = IsoText.offsetStart(text);
		int zone = text.indexOf('[', end);
		return ZonedDateTime.ofStrict(IsoText.dateTime(text, end), ZoneOffset.of(text.substring(end, zone)),
				ZoneId.of(text.substring(zone + 1, text.length() - 1)));
	}

}
