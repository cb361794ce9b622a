package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.AccessMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.shadowcache.codec.CodecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Format.class)
class ObjectRoundTripTests {

	private final Format format;

	private final Declared<List<Map<String, Object>>> rows;

	ObjectRoundTripTests(Format format) {
		this.format = format;
		this.rows = new Declared<>(format) {
		};
	}

	@Test
	void rowComesBackEqualInValueAndType() {
		Map<String, Object> row = new LinkedHashMap<>();
		for (Object value : Arrays.asList("text", true, 1, 2L, (short) 3, (byte) 4, BigInteger.ONE,
				new BigDecimal("1.50"), 1.5, 1.5f, 'c', LocalDate.EPOCH, LocalDateTime.MAX, LocalTime.NOON,
				Instant.EPOCH, OffsetDateTime.MAX, new Date(1),
				java.sql.Timestamp.valueOf("2026-01-01 00:00:00.123456789"), java.sql.Date.valueOf("2026-01-01"),
				java.sql.Time.valueOf("01:02:03"), new UUID(1, 2), null, List.of(1L, "a", List.of()),
				Map.of("a", 1L))) {
			row.put("c" + row.size(), value);
		}

		Map<String, Object> decoded = this.rows.roundTrip(List.of(row)).get(0);

		assertThat(decoded).containsExactlyEntriesOf(row);
		row.forEach((name, value) -> {
			if (value != null && !(value instanceof List) && !(value instanceof Map)) {
				assertThat(decoded.get(name)).isExactlyInstanceOf(value.getClass());
			}
		});
	}

	@Test
	void bytesInARowComeBack() {
		assertThat(this.rows.roundTrip(List.of(Map.of("a", new byte[] { 1, -1 }))).get(0).get("a"))
			.isEqualTo(new byte[] { 1, -1 });
	}

	@Test
	void rowIsWrittenWithoutNamesOfClasses() {
		assertThat(new Declared<List<Map<String, Object>>>() {
		}.encode(List.of(Map.of("id", 1L)))).isEqualTo("[{\"id\":{\"long\":1}}]");
		assertThat(this.rows.encode(List.of(Map.of("id", 1L)))).contains("id").contains("long").doesNotContain("java");
	}

	@Test
	void valueOfAnotherTypeIsRefusedByName() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.rows.encode(List.of(Map.of("mode", AccessMode.READ))))
			.withMessageContaining("java.nio.file.AccessMode")
			.withMessageContaining("/0/mode");
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.format.roundTrip(Object.class, new StringBuilder()))
			.withMessageContaining("java.lang.StringBuilder");
	}

	@Test
	void rowThatIgnoresCaseComesBackAsSuch() {
		Map<String, Object> row = Declared.CaseBlindMap.of(Map.of("ID", 1));

		Map<String, Object> decoded = this.rows.roundTrip(List.of(row)).get(0);

		assertThat(decoded).isExactlyInstanceOf(Declared.CaseBlindMap.class).containsEntry("id", 1);
	}

	@Test
	void rowThatIgnoresCaseIsRefusedWhereTheFormIsUnknown() {
		Declared<Map<String, Object>> plain = new Declared<>(this.format.plain()) {
		};
		Map<String, Object> row = new LinkedHashMap<>() {
			@Override
			public boolean containsKey(Object key) {
				return keySet().stream().anyMatch((name) -> name.equalsIgnoreCase((String) key));
			}
		};
		row.put("1", 1);
		row.put("ID", 1);

		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> plain.encode(row));
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> plain.encode(Declared.CaseBlindMap.of(Map.of("ID", 1))));
	}

	@Test
	void unknownTagIsRefused() {
		for (String json : new String[] { "{\"@class\":\"java.util.ArrayList\"}", "{}", "{\"long\":1,\"int\":2}",
				"{\"long\":\"1\"}", "1.5", "[[\"zz\",{}]]" }) {
			assertThatExceptionOfType(CodecException.class).isThrownBy(() -> Declared.decode(Object.class, json));
		}
	}

	@Test
	void listThatContainsItselfIsRefused() {
		List<Object> cycle = new ArrayList<>();
		cycle.add(cycle);

		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> this.format.roundTrip(Object.class, cycle))
			.withMessageContaining("nest");
	}

}
