package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CanonicalArgumentsTests {

	private static final List<Object> DISTINCT = distinct();

	private static List<Object> distinct() {
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

	@Test
	void differentValuesHaveDifferentBytes() {
		Map<String, Object> byBytes = new HashMap<>();
		for (Object value : DISTINCT) {
			Object other = byBytes.putIfAbsent(encode(value), (value != null) ? value : "null");
			assertThat(other).as("same bytes as %s", value).isNull();
		}
	}

	@Test
	void noEncodingIsTheBeginningOfAnother() {
		List<String> sorted = DISTINCT.stream().map(CanonicalArgumentsTests::encodeOne).sorted().toList();
		for (int index = 1; index < sorted.size(); index++) {
			assertThat(sorted.get(index)).doesNotStartWith(sorted.get(index - 1));
		}
	}

	@Test
	void argumentsDoNotRunIntoEachOther() {
		assertThat(encode("ab", "c")).isNotEqualTo(encode("a", "bc"));
		assertThat(encode()).isNotEqualTo(encode((Object) null));
		assertThat(encode(List.of(1), 2)).isNotEqualTo(encode(List.of(1, 2)));
	}

	static Stream<List<Object>> equalValues() {
		return Stream.of(List.of(List.of(1, 2), new ArrayList<>(List.of(1, 2))),
				List.of(Set.of(3, 1, 2), new LinkedHashSet<>(List.of(1, 2, 3))),
				List.of(Set.of("b", "a"), new TreeSet<>(Set.of("a", "b"))),
				List.of(Map.of("x", 1, "y", 2), new TreeMap<>(Map.of("y", 2, "x", 1))),
				List.of(new LinkedHashMap<>(Map.of(1, List.of(2))), Map.of(1, List.of(2))),
				List.of(Map.entry(1, 2), Map.of(1, 2).entrySet().iterator().next()),
				List.of(new int[] { 1 }, new int[] { 1 }),
				List.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")),
				List.of(OffsetDateTime.parse("2026-01-01T00:00:00Z"), OffsetDateTime.parse("2026-01-01T00:00Z")));
	}

	@ParameterizedTest
	@MethodSource("equalValues")
	void equalValuesHaveEqualBytes(List<Object> equal) {
		assertThat(encode(equal.get(0))).isEqualTo(encode(equal.get(1)));
	}

	@Test
	void urlIsNotResolved() throws Exception {
		assertThat(encode(new URL("http://a.invalid/"))).isNotEqualTo(encode(new URL("http://b.invalid/")));
	}

	@Test
	void unknownTypeIsRefusedByNameAndNeverByValue() {
		assertThatExceptionOfType(UnsupportedArgumentException.class).isThrownBy(() -> encode(new Example.Order()))
			.withMessageContaining(Example.Order.class.getName())
			.withMessageContaining("key = \"#order.id\"")
			.withMessageContaining("ArgumentEncoder")
			.withMessageNotContaining("secret");
	}

	@Test
	void recordThatCannotBeReadIsRefusedWithoutItsValue() {
		assertThatExceptionOfType(UnsupportedArgumentException.class)
			.isThrownBy(() -> encode(new Example.Unreadable("secret")))
			.withMessageContaining("IllegalStateException")
			.withMessageNotContaining("secret");
	}

	@Test
	void valueThatContainsItselfIsRefused() {
		List<Object> list = new ArrayList<>();
		Collections.addAll(list, list, list);
		assertThatExceptionOfType(UnsupportedArgumentException.class).isThrownBy(() -> encode(list))
			.withMessageContaining("contains itself");
	}

	@Test
	void valueNestedTooDeepIsRefused() {
		Object nested = nested(CanonicalArguments.MAX_DEPTH - 1);
		assertThat(encode(nested)).isNotEmpty();
		assertThatExceptionOfType(UnsupportedArgumentException.class).isThrownBy(() -> encode(List.of(nested)));
	}

	@Test
	void valueThatGrowsWithoutBoundIsRefused() {
		List<Object> list = List.of();
		for (int level = 0; level < CanonicalArguments.MAX_DEPTH - 1; level++) {
			list = List.of(list, list);
		}
		List<Object> bomb = list;
		assertThatExceptionOfType(UnsupportedArgumentException.class).isThrownBy(() -> encode(bomb))
			.withMessageContaining(Integer.toString(CanonicalArguments.MAX_BYTES));
	}

	@Test
	void encoderReplacesUnknownAndKnownTypes() {
		List<ArgumentEncoder> encoders = List.of(new Example.OrderEncoder());
		assertThat(encode(encoders, new Example.Order())).isNotEqualTo(encode(encoders, Map.of("text", "secret")));
		assertThat(encode(encoders, new Example.Point(1, 2))).isNotEqualTo(encode(new Example.Point(1, 2)));
	}

	private static Object nested(int levels) {
		Object nested = 1;
		for (int level = 0; level < levels; level++) {
			nested = List.of(nested);
		}
		return nested;
	}

	private static String encodeOne(Object value) {
		CanonicalArguments canonical = new CanonicalArguments(new CanonicalForms(List.of()));
		canonical.write(value);
		return HexFormat.of().formatHex(canonical.toBytes());
	}

	private static String encode(Object... arguments) {
		return encode(List.of(), arguments);
	}

	private static String encode(List<ArgumentEncoder> encoders, Object... arguments) {
		CanonicalArguments canonical = new CanonicalArguments(new CanonicalForms(encoders));
		canonical.writeAll((arguments != null) ? arguments : new Object[] { null });
		return HexFormat.of().formatHex(canonical.toBytes());
	}

}
