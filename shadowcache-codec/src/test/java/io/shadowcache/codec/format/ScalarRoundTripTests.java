package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.Timestamp;
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
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

import io.shadowcache.codec.CodecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Format.class)
class ScalarRoundTripTests {

	private final Format format;

	ScalarRoundTripTests(Format format) {
		this.format = format;
	}

	static Stream<Object> numbers() {
		return Stream.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0L, Long.MIN_VALUE, Long.MAX_VALUE,
				Short.MIN_VALUE, Short.MAX_VALUE, Byte.MIN_VALUE, Byte.MAX_VALUE, 0.0, -0.0, 0.1, Double.MIN_VALUE,
				Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e22,
				2.2250738585072012e-308, 0f, -0f, 0.1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN,
				Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1.17549435E-38f, BigInteger.ZERO,
				BigInteger.TEN.pow(9999).negate(), new BigDecimal("1.50"), new BigDecimal("1E+3"),
				new BigDecimal("0E-10"), new BigDecimal("0E+10"), new BigDecimal("-0.000"), new BigDecimal("100"),
				new BigDecimal(BigInteger.TEN.pow(9999), 5000), new BigDecimal(BigInteger.ONE, 999_999_999),
				new BigDecimal(BigInteger.TEN, -999_999_999));
	}

	static Stream<Object> times() {
		return Stream.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, LocalDate.of(-44, 3, 15), LocalDate.of(0, 1, 1),
				LocalDate.of(10_000, 1, 1), LocalTime.MIN, LocalTime.MAX, LocalTime.of(1, 2, 3),
				LocalTime.of(1, 2, 3, 4), LocalTime.of(1, 2, 3, 120_000_000), LocalDateTime.MIN, LocalDateTime.MAX,
				LocalDateTime.of(2026, 2, 28, 23, 59, 59, 123_456_789), Instant.MIN, Instant.MAX, Instant.EPOCH,
				Instant.EPOCH.minusNanos(1), Instant.ofEpochSecond(253402300799L, 999_999_999),
				Instant.ofEpochSecond(253402300800L), Instant.ofEpochSecond(-62167219200L),
				Instant.ofEpochSecond(-62167219201L), OffsetDateTime.MIN, OffsetDateTime.MAX,
				OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHoursMinutesSeconds(-3, -30, -15)),
				OffsetTime.MIN, OffsetTime.MAX, ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Paris]"),
				ZonedDateTime.parse("2026-10-25T02:30+02:00[Europe/Paris]"),
				ZonedDateTime.of(LocalDateTime.MAX, ZoneOffset.UTC),
				ZonedDateTime.of(LocalDateTime.MIN, ZoneId.of("UTC")), Duration.ZERO,
				Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
				Duration.ofNanos(-1), Period.of(1, -2, 40), Period.ofYears(Integer.MIN_VALUE), Year.of(5),
				Year.of(-999_999_999), YearMonth.of(5, 12), YearMonth.of(12345, 1), YearMonth.of(-5, 1),
				MonthDay.of(2, 29), ZoneOffset.MAX, new Date(0), new Date(Long.MIN_VALUE), new Date(Long.MAX_VALUE));
	}

	static Stream<Object> texts() {
		return Stream.of("", "a\"b\\c/\n\t\u0000\u007f\u2028", "\uD83D\uDE00 \u00e9 \uFFFF \uFEFF", "\uD800",
				"x\uDC00y", "\uDC00\uD800", 'x', '\uD800', '\u0000', '"', true, false, new UUID(0, 0),
				new UUID(-1, Long.MIN_VALUE), Currency.getInstance("EUR"), Locale.GERMANY, Locale.ROOT,
				URI.create("mailto:a@b.c"), new byte[0], new byte[] { 0, -1, 127, -128 },
				new char[] { 'a', '\uD800', '\u0000' });
	}

	static Stream<Object> sql() {
		Timestamp nanos = Timestamp.valueOf("2026-03-29 02:30:00.123456789");
		return Stream.of(nanos, new Timestamp(-1), new Timestamp(Long.MAX_VALUE), java.sql.Date.valueOf("2026-02-28"),
				new java.sql.Date(1234567891), new java.sql.Date(Long.MIN_VALUE), java.sql.Time.valueOf("23:59:59"),
				new java.sql.Time(1234567891));
	}

	@ParameterizedTest
	@MethodSource({ "numbers", "times", "texts", "sql" })
	void valueComesBackEqualInValueAndType(Object value) {
		Object decoded = this.format.roundTrip(value.getClass(), value);

		assertThat(decoded).isExactlyInstanceOf(value.getClass()).isEqualTo(value);
	}

	@Test
	void zoneComesBackUnderItsAbstractType() {
		for (String id : new String[] { "Europe/Paris", "Z", "+01:00", "UTC", "UTC+01:00", "GMT0" }) {
			assertThat(this.format.roundTrip(ZoneId.class, ZoneId.of(id))).isEqualTo(ZoneId.of(id));
		}
	}

	@ParameterizedTest
	@MethodSource("sql")
	void dateOfJdbcKeepsItsTypeUnderJavaUtilDate(Object value) {
		assertThat(this.format.roundTrip(Date.class, value)).isExactlyInstanceOf(value.getClass()).isEqualTo(value);
	}

	@Test
	void sqlDateIsTheSameLocalDateInAnotherTimeZone() {
		TimeZone original = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
			byte[] bytes = this.format.plain().forType(java.sql.Date.class).encode(java.sql.Date.valueOf("2026-02-28"));
			TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
			assertThat(this.format.plain().forType(java.sql.Date.class).decode(bytes, 0, bytes.length))
				.isEqualTo(java.sql.Date.valueOf("2026-02-28"));
		}
		finally {
			TimeZone.setDefault(original);
		}
	}

	@Test
	void textOfTwentyMegabytesComesBack() {
		String text = "0123456789".repeat(2_000_000);

		assertThat(this.format.roundTrip(String.class, text).equals(text)).isTrue();
	}

	@Test
	void numberThatCouldNotBeReadIsNotWritten() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(
					() -> this.format.roundTrip(BigDecimal.class, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)))
			.withMessageContaining("scale");
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.format.roundTrip(BigInteger.class, BigInteger.TEN.pow(100_000)))
			.withMessageContaining("100000 characters");
	}

	@Test
	void subclassOfAScalarIsNotWrittenAsTheScalar() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.format.roundTrip(BigDecimal.class, new BigDecimal(1) {
			}))
			.withMessageContaining(ScalarRoundTripTests.class.getName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30", "2026-2-03", "2026-02-03T00:00", "", "-026-01-01", "2026-01-0a" })
	void textThatIsNoDateIsRefused(String text) {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> Declared.decode(LocalDate.class, "\"" + text + "\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "24:00", "1:00", "01:00:", "01:00:00.", "01:00:00.1234567890", "01:00:00.x", "01-00" })
	void textThatIsNoTimeIsRefused(String text) {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> Declared.decode(LocalTime.class, "\"" + text + "\""));
	}

	@Test
	void timeThatTheRulesOfItsZoneDoNotKnowIsRefusedInsteadOfMoved() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> Declared.decode(ZonedDateTime.class, "\"2026-07-01T00:00+01:00[Europe/Paris]\""));
	}

	@Test
	void numberOutsideTheRangeOfTheTypeIsRefused() {
		for (Class<?> type : new Class<?>[] { byte.class, short.class, int.class, long.class }) {
			assertThatExceptionOfType(CodecException.class)
				.isThrownBy(() -> Declared.decode(type, "9223372036854775808"));
			assertThatExceptionOfType(CodecException.class).isThrownBy(() -> Declared.decode(type, "1.5"));
		}
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> Declared.decode(byte.class, "128"));
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> Declared.decode(short.class, "-32769"));
	}

}
