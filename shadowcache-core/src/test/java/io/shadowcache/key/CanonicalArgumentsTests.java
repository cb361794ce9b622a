package io.shadowcache.key;

import java.net.URL;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CanonicalArgumentsTests {

	private static final List<Object> DISTINCT = DistinctValues.all();

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
