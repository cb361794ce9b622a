package io.shadowcache.codec.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Dates and times as bytes, by their fields, so that reading needs no calendar.
 */
final class BinaryTimes {

	private static final int NANOS = 1_000_000_000;

	private static final int SIXTY = 60;

	private static final int DAY_BITS = 5;

	private static final int MONTH_BITS = 4;

	static final BinaryForm<LocalDate> DATE = new BinaryForm<>(BinaryTimes::writeDate, BinaryTimes::readDate);

	static final BinaryForm<LocalTime> TIME = new BinaryForm<>(BinaryTimes::writeTime, BinaryTimes::readTime);

	static final BinaryForm<LocalDateTime> DATE_TIME = new BinaryForm<>(BinaryTimes::writeDateTime,
			BinaryTimes::readDateTime);

	static final BinaryForm<Instant> INSTANT = new BinaryForm<>((value, out) -> {
		out.writeNumber(value.getEpochSecond());
		out.writeSize(value.getNano());
	}, (in) -> Instant.ofEpochSecond(in.readNumber(), in.readIndex(NANOS)));

	static final BinaryForm<Duration> DURATION = new BinaryForm<>((value, out) -> {
		out.writeNumber(value.getSeconds());
		out.writeSize(value.getNano());
	}, (in) -> Duration.ofSeconds(in.readNumber(), in.readIndex(NANOS)));

	static final BinaryForm<OffsetDateTime> OFFSET_DATE_TIME = new BinaryForm<>((value, out) -> {
		writeDateTime(value.toLocalDateTime(), out);
		out.writeNumber(value.getOffset().getTotalSeconds());
	}, (in) -> OffsetDateTime.of(readDateTime(in), ZoneOffset.ofTotalSeconds(in.readInt())));

	/** Refuses what the rules of the zone do not know, as JSON does. */
	static final BinaryForm<ZonedDateTime> ZONED_DATE_TIME = new BinaryForm<>((value, out) -> {
		writeDateTime(value.toLocalDateTime(), out);
		out.writeNumber(value.getOffset().getTotalSeconds());
		out.writeText(value.getZone().getId());
	}, (in) -> ZonedDateTime.ofStrict(readDateTime(in), ZoneOffset.ofTotalSeconds(in.readInt()),
			ZoneId.of(in.readText())));

	private BinaryTimes() {
	}

	private static void writeDate(LocalDate value, BinaryOutput out) {
		long month = ((long) value.getYear() << MONTH_BITS) | value.getMonthValue();
		out.writeNumber((month << DAY_BITS) | value.getDayOfMonth());
	}

	private static LocalDate readDate(BinaryInput in) {
		long bits = in.readNumber();
		long month = bits >> DAY_BITS;
		return LocalDate.of(Math.toIntExact(month >> MONTH_BITS), (int) month & ((1 << MONTH_BITS) - 1),
				(int) bits & ((1 << DAY_BITS) - 1));
	}

	/**
	 * Two times the second of the day, plus one if nanoseconds follow.
	 */
	private static void writeTime(LocalTime value, BinaryOutput out) {
		long nano = value.toNanoOfDay() % NANOS;
		out.writeSize(((value.toNanoOfDay() / NANOS) << 1) | ((nano != 0) ? 1 : 0));
		if (nano != 0) {
			out.writeSize(nano);
		}
	}

	private static LocalTime readTime(BinaryInput in) {
		int bits = in.readIndex((SIXTY * SIXTY * 24) << 1);
		int minutes = (bits >> 1) / SIXTY;
		return LocalTime.of(minutes / SIXTY, minutes % SIXTY, (bits >> 1) % SIXTY,
				((bits & 1) != 0) ? in.readIndex(NANOS) : 0);
	}

	private static void writeDateTime(LocalDateTime value, BinaryOutput out) {
		writeDate(value.toLocalDate(), out);
		writeTime(value.toLocalTime(), out);
	}

	private static LocalDateTime readDateTime(BinaryInput in) {
		return LocalDateTime.of(readDate(in), readTime(in));
	}

}
