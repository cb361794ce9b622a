package io.shadowcache.codec.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.shadowcache.codec.CodecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Format.class)
class MapRoundTripTests {

	private final Format format;

	MapRoundTripTests(Format format) {
		this.format = format;
	}

	@Test
	void mapKeysKeepTheirType() {
		assertThat(new Declared<Map<Long, String>>(this.format) {
		}.roundTrip(Map.of(1L, "a"))).isEqualTo(Map.of(1L, "a"));
		assertThat(new Declared<Map<UUID, String>>(this.format) {
		}.roundTrip(Map.of(new UUID(1, 2), "a"))).isEqualTo(Map.of(new UUID(1, 2), "a"));
		assertThat(new Declared<Map<LocalDate, String>>(this.format) {
		}.roundTrip(Map.of(LocalDate.EPOCH, "a"))).isEqualTo(Map.of(LocalDate.EPOCH, "a"));
		assertThat(new Declared<Map<DayOfWeek, String>>(this.format) {
		}.roundTrip(Map.of(DayOfWeek.MONDAY, "a"))).isEqualTo(Map.of(DayOfWeek.MONDAY, "a"));
		assertThat(new Declared<Map<Double, String>>(this.format) {
		}.roundTrip(Map.of(-0.0, "a", 0.0, "b"))).isEqualTo(Map.of(-0.0, "a", 0.0, "b"));
	}

	@Test
	void mapComesBackInTheOrderItHadWithItsNulls() {
		Map<String, Integer> value = new LinkedHashMap<>();
		value.put("z", 1);
		value.put("", null);
		value.put("\uD83D\uDE00", 2);

		assertThat(new Declared<Map<String, Integer>>(this.format) {
		}.roundTrip(value)).containsExactlyEntriesOf(value).isInstanceOf(LinkedHashMap.class);
	}

	@Test
	void mapOfAHundredThousandKeysComesBack() {
		Map<String, Integer> value = IntStream.range(0, 100_000)
			.boxed()
			.collect(Collectors.toMap((i) -> "key-" + i, (i) -> i));

		assertThat(new Declared<Map<String, Integer>>(this.format) {
		}.roundTrip(value).equals(value)).isTrue();
	}

	@Test
	void keyThatHasNoNameIsRefused() {
		Map<String, Integer> nullKey = new HashMap<>();
		nullKey.put(null, 1);
		Declared<Map<String, Integer>> map = new Declared<>(this.format) {
		};

		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> map.encode(nullKey));
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> map.encode(Map.of("a\uD800", 1)))
			.withMessageContaining("Unicode");
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> map.encode(Map.of("\uDC00", 1)));
	}

	@Test
	void declaredClassIsTheOnlyOneAccepted() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> new Declared<HashMap<String, Integer>>(this.format) {
			}.encode(new LinkedHashMap<>()))
			.withMessageContaining("java.util.LinkedHashMap");
	}

}
