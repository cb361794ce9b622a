package io.shadowcache.compat.format;

import java.time.ZoneOffset;
import java.util.stream.Stream;

import io.shadowcache.compat.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers and strings as they were recorded.
 */
class FormatVectorTests {

	private static final JsonNode VECTORS = Vectors.read("mysql-redis-cache.json");

	static Stream<JsonNode> numbers() {
		return Vectors.elements(VECTORS.get("jsonNumberVectors").get("list"));
	}

	static Stream<JsonNode> strings() {
		return Vectors.elements(VECTORS.get("jsonStringEscapes").get("list"));
	}

	@ParameterizedTest
	@MethodSource("numbers")
	void numberIsPrintedAsByJavaScript(JsonNode vector) {
		double number = Double.longBitsToDouble(Long.parseUnsignedLong(vector.get(0).stringValue(), 16));
		assertThat(JavaScriptJson.stringify(number, ZoneOffset.UTC)).isEqualTo(vector.get(1).asString());
	}

	@ParameterizedTest
	@MethodSource("strings")
	void stringIsEscapedAsByJavaScript(JsonNode vector) {
		String text = String.valueOf((char) vector.get(0).intValue());
		assertThat(JavaScriptJson.stringify(text, ZoneOffset.UTC)).isEqualTo(vector.get(1).stringValue());
	}

	@ParameterizedTest
	@CsvSource({ "1, 1.0", "1e-4, 0.0001", "1e-5, 1e-05", "1.5e-7, 1.5e-07", "1e15, 1000000000000000.0", "1e16, 1e+16",
			"123456789012345678, 1.2345678901234568e+17", "-2.5e-10, -2.5e-10", "5e-324, 5e-324",
			"1.7976931348623157e308, 1.7976931348623157e+308", "-0.0, -0.0", "0, 0.0", "NaN, NaN" })
	void numberIsPrintedAsByPython(double number, String text) {
		assertThat(PythonJson.dumps(number)).isEqualTo(text);
	}

}
