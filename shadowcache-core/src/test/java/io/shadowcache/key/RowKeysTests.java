package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.shadowcache.dependency.Bits128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RowKeysTests {

	private static final UUID ID = UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479");

	@Test
	void integersOfAllTypesAreOneRow() {
		assertThat(row(42)).isNotNull()
			.isEqualTo(row(42L))
			.isEqualTo(row((short) 42))
			.isEqualTo(row((byte) 42))
			.isEqualTo(row(BigInteger.valueOf(42)))
			.isEqualTo(row(new BigDecimal("42.00")))
			.isEqualTo(row("42"))
			.isEqualTo(row("042"))
			.isEqualTo(row(new StringBuilder("42")));
		assertThat(row(1000)).isEqualTo(row(new BigDecimal("1e3"))).isNotEqualTo(row(1001));
		assertThat(row(Long.MAX_VALUE)).isNotNull().isNotEqualTo(row(Long.MAX_VALUE - 1));
	}

	@Test
	void differentNumbersAreDifferentRows() {
		assertThat(row(42)).isNotEqualTo(row(43)).isNotEqualTo(row(-42));
		assertThat(row(-42)).isEqualTo(row("-42"));
	}

	@Test
	void valuesAndTheirOrderCountInKeysOfSeveralColumns() {
		assertThat(row(1, 23)).isNotNull().isNotEqualTo(row(12, 3)).isNotEqualTo(row(23, 1)).isNotEqualTo(row(1));
		assertThat(row("a", 1)).isEqualTo(row("A", 1L));
	}

	@Test
	void uuidIsOneWithItsTexts() {
		assertThat(row(ID)).isNotNull()
			.isEqualTo(row(ID.toString()))
			.isEqualTo(row("F47AC10B-58CC-4372-A567-0E02B2C3D479"))
			.isEqualTo(row("{f47ac10b-58cc-4372-a567-0e02b2c3d479}"))
			.isEqualTo(row("f47ac10b58cc4372a5670e02b2c3d479"))
			.isNotEqualTo(row(UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d470")));
	}

	@ParameterizedTest
	@CsvSource({ "FRA, fra", "FRA, 'fra  '", "AB-12, ab12", "SKU_1, sku 1", "svensson, swensson", "jan, ian",
			"meyer, meier", "asszony, aszszony", "A007, a7", "A-1-007, A1-7" })
	void textsThatSomeCollationTakesForEqualAreOneRow(String some, String other) {
		assertThat(row(some)).isEqualTo(row(other));
	}

	@Test
	void textsThatDifferInTheirLettersAreDifferentRows() {
		assertThat(row("FRA")).isNotNull().isNotEqualTo(row("LHR")).isNotEqualTo(row("FRX"));
		assertThat(row("LH400")).isNotEqualTo(row("LH500"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "42abc", " 42", "+42", "4.2e1", "42.0", "0", "-0", "1234567890123456", "é",
			"straße", "-abc", "'", "日本", "a\u0000b", "2024-01-01", "0x2A", "café" })
	void textThatADatabaseMayTakeForAnotherNamesNoRow(String text) {
		assertThat(row(text)).isNull();
	}

	@Test
	void whatIsNeitherNumberNorTextNorUuidNamesNoRow() {
		assertThat(row((Object) null)).isNull();
		assertThat(row(0)).isNull();
		assertThat(row(4.2)).isNull();
		assertThat(row(42.0f)).isNull();
		assertThat(row(new BigDecimal("4.2"))).isNull();
		assertThat(row(new BigDecimal("1e1000000000"))).isNull();
		assertThat(row(true)).isNull();
		assertThat(row(LocalDate.EPOCH)).isNull();
		assertThat(row(List.of(1))).isNull();
		assertThat(row(1, null)).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> RowKeys.row(List.of()));
	}

	@Test
	void parameterIsOneWithItsTextAndExact() {
		Bits128 value = ParameterValues.hashOf(123);
		assertThat(value).isEqualTo(ParameterValues.hashOf(123L))
			.isEqualTo(ParameterValues.hashOf("123"))
			.isEqualTo(ParameterValues.hashOf(new BigDecimal("123.0")))
			.isEqualTo(ParameterValues.hashOf(123.0))
			.isNotEqualTo(ParameterValues.hashOf(12))
			.isNotEqualTo(ParameterValues.hashOf("0123"))
			.isNotEqualTo(ParameterValues.hashOf(null));
		assertThat(ParameterValues.hashOf("a")).isNotEqualTo(ParameterValues.hashOf("A"));
		assertThat(ParameterValues.hashOf(LocalDate.EPOCH)).isEqualTo(ParameterValues.hashOf("1970-01-01"));
		assertThat(ParameterValues.hashOf(List.of(1, 2))).isNotEqualTo(ParameterValues.hashOf(List.of(1)));
		assertThat(ParameterValues.hashOf(Double.NaN)).isEqualTo(ParameterValues.hashOf("NaN"));
		assertThat(ParameterValues.hashOf(new BigDecimal("1e1000000"))).isNotNull();
	}

	private static Bits128 row(Object... values) {
		return RowKeys.row(Arrays.asList(values));
	}

}
