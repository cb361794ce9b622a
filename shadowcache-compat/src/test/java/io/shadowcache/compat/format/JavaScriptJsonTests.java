package io.shadowcache.compat.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Java values that JavaScript does not have.
 */
class JavaScriptJsonTests {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	@Test
	void javaTypesAreWrittenAsTheirCounterparts() {
		List<Object> values = Arrays.asList(1L, (short) 2, 1.5f, new BigDecimal("10.50"), 'c', Thread.State.NEW,
				new Date(0), Instant.ofEpochSecond(-1), LocalDateTime.of(2024, 7, 1, 0, 0), new int[] { 1 },
				Undefined.UNDEFINED, null);
		assertThat(JavaScriptJson.stringify(values, ROME))
			.isEqualTo("[1,2,1.5,10.5,\"c\",\"NEW\",\"1970-01-01T00:00:00.000Z\",\"1969-12-31T23:59:59.000Z\","
					+ "\"2024-06-30T22:00:00.000Z\",[1],null,null]");
	}

	@Test
	void valueThatWouldChangeIsRefused() {
		for (Object value : List.of(1L << 54, BigInteger.ONE, Undefined.UNDEFINED, new Object())) {
			assertThatIllegalArgumentException().isThrownBy(() -> JavaScriptJson.stringify(value, ROME));
		}
	}

	@Test
	void valueThatContainsItselfIsRefused() {
		List<Object> circular = new ArrayList<>();
		circular.add(circular);
		assertThatIllegalArgumentException().isThrownBy(() -> JavaScriptJson.stringify(circular, ROME))
			.withMessageContaining("contains itself");
	}

	@Test
	void numbersAreReadAsJavaScriptReadsThem() {
		assertThat(JsonReader.JAVASCRIPT.read("[1.0,1e-07,-0,9007199254740993,1e400]"))
			.isEqualTo(List.of(1L, 1e-7, -0.0, 9007199254740992.0, Double.POSITIVE_INFINITY));
		assertThat(JsonReader.PYTHON.read("[1.0,1,9007199254740993,123456789012345678901,-Infinity]")).isEqualTo(
				List.of(1.0, 1L, 9007199254740993L, new BigInteger("123456789012345678901"), Double.NEGATIVE_INFINITY));
	}

}
