package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Values that all ask for different results.
 */
final class DistinctValues {

	private DistinctValues() {
	}

	static List<Object> all() {
		List<Object> values = new ArrayList<>();
		Collections.addAll(values, null, true, false, (byte) 1, (short) 1, '1', 1, 1L, 1F, 1D, "1", 2, -1, 0, 0L, 0D,
				-0D, Double.NaN, "", "a", "b", "ab", "\uD800", "\uDC00", "?", "\uD83D\uDE00", new StringBuilder("a"));
		Collections.addAll(values, Example.Colour.RED, Example.Colour.GREEN, Example.Light.RED, "RED");
		Collections.addAll(values, BigDecimal.ONE, new BigDecimal("1.0"), new BigDecimal("-1"), BigInteger.ONE,
				BigInteger.TEN.pow(40));
		Collections.addAll(values, LocalDate.EPOCH, LocalTime.MIDNIGHT, LocalDate.EPOCH.atStartOfDay(), Instant.EPOCH,
				Instant.EPOCH.plusNanos(1), Duration.ZERO, Duration.ofNanos(-1), Period.ZERO, Period.ofDays(1),
				Year.of(1970), YearMonth.of(1970, 1), MonthDay.of(1, 1));
		LocalDateTime autumn = LocalDateTime.of(2026, 10, 25, 2, 30);
		ZonedDateTime berlin = autumn.atZone(ZoneId.of("Europe/Berlin"));
		Collections.addAll(values, berlin, berlin.withLaterOffsetAtOverlap(), berlin.toOffsetDateTime(),
				autumn.atZone(ZoneId.of("Europe/Paris")), OffsetTime.MIN, ZoneId.of("UTC"), ZoneOffset.UTC);
		Collections.addAll(values, new Date(1), new java.sql.Date(1), new java.sql.Time(1), new Timestamp(1),
				nanos(new Timestamp(1), 1_000_001));
		Collections.addAll(values, new UUID(0, 1), new UUID(1, 0), String.class, int.class, Integer.class, Locale.US,
				Locale.ENGLISH, Locale.forLanguageTag("th-TH-u-nu-thai"), Locale.forLanguageTag("th-TH"),
				Currency.getInstance("EUR"), URI.create("http://a"), StandardCharsets.UTF_8, Path.of("a"),
				Pattern.compile("a"), Pattern.compile("a", Pattern.DOTALL));
		addContainers(values);
		return values;
	}

	private static void addContainers(List<Object> values) {
		Collections.addAll(values, List.of(), Set.of(), Map.of(), new ArrayDeque<>(), Optional.empty(),
				OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(), new Object[0], new int[0],
				new String[0], new byte[0]);
		Collections.addAll(values, List.of(1), Set.of(1), new Object[] { 1 }, new Integer[] { 1 }, new int[] { 1 },
				new long[] { 1 }, new byte[] { 1 }, new boolean[] { true }, new char[] { 1 }, new int[][] { { 1 } },
				Optional.of(1), OptionalInt.of(1), OptionalLong.of(1), OptionalDouble.of(1), List.of(1L));
		Collections.addAll(values, List.of("a", "b"), List.of("b", "a"), List.of("ab"), List.of("a", "b", ""),
				List.of(List.of("a"), List.of("b")), List.of(List.of("a", "b")), List.of(List.of("a"), "b"),
				Set.of("a", "b"), Set.of(Set.of("a"), Set.of("b")), Arrays.asList("a", null), Arrays.asList(null, "a"));
		Collections.addAll(values, Map.of(1, 2), Map.of(2, 1), Map.entry(1, 2), Map.of(1, Map.of(2, 3)),
				Map.of(1, 2, 3, 4), Map.of(1, 4, 3, 2), List.of(1, 2), new Example.Point(1, 2), new Example.Point(2, 1),
				new Example.Pair(1, 2), new Example.Pair(null, 2));
	}

	private static Timestamp nanos(Timestamp timestamp, int nanos) {
		timestamp.setNanos(nanos);
		return timestamp;
	}

}
