package io.shadowcache.compat.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON text into strings, numbers, booleans, {@code null}, lists and maps.
 */
public final class JsonReader {

	/** How deep lists and maps may be nested. */
	static final int MAX_DEPTH = 1000;

	private static final StreamReadConstraints LONG_VALUES = StreamReadConstraints.builder()
		.maxNestingDepth(MAX_DEPTH)
		.maxNumberLength(Integer.MAX_VALUE)
		.maxStringLength(Integer.MAX_VALUE)
		.build();

	/** {@code JSON.parse}: every number is a double, text in ISO format stays text. */
	public static final JsonReader JAVASCRIPT = new JsonReader(
			JsonFactory.builder().streamReadConstraints(LONG_VALUES).build(),
			(number) -> JavaScriptNumber.boxed(Double.parseDouble(number)));

	/**
	 * {@code json.loads}: integers are exact, and there are {@code NaN} and infinities.
	 */
	public static final JsonReader PYTHON = new JsonReader(JsonFactory.builder()
		.streamReadConstraints(LONG_VALUES)
		.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
		.build(), JsonReader::pythonNumber);

	private final JsonFactory factory;

	private final Function<String, Number> numbers;

	private JsonReader(JsonFactory factory, Function<String, Number> numbers) {
		this.factory = factory;
		this.numbers = numbers;
	}

	/**
	 * Reads one value.
	 * @param text the text of one JSON value
	 * @return the value; maps keep the order of the text, of equal names the last counts
	 * @throws IllegalArgumentException if the text is not exactly one JSON value
	 */
	public @Nullable Object read(String text) {
		try (JsonParser parser = this.factory.createParser(ObjectReadContext.empty(), text)) {
			Object value = value(parser, parser.nextToken());
			if (parser.nextToken() != null) {
				throw new IllegalArgumentException("There is more after the JSON value");
			}
			return value;
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	private @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
		if (token == null) {
			throw new IllegalArgumentException("Empty text is not JSON");
		}
		return switch (token) {
			case START_ARRAY -> array(parser);
			case START_OBJECT -> object(parser);
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> this.numbers.apply(parser.getString());
			case VALUE_NULL -> null;
			case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
			default -> parser.getString();
		};
	}

	private List<@Nullable Object> array(JsonParser parser) {
		List<@Nullable Object> list = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			list.add(value(parser, token));
		}
		return list;
	}

	private Map<String, @Nullable Object> object(JsonParser parser) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			map.put(name, value(parser, parser.nextToken()));
		}
		return map;
	}

	private static Number pythonNumber(String text) {
		if (text.endsWith("NaN") || text.endsWith("Infinity") || !text.chars().allMatch(JsonReader::isInteger)) {
			return Double.parseDouble(text);
		}
		BigInteger integer = new BigInteger(text);
		return (integer.bitLength() < Long.SIZE) ? (Number) integer.longValue() : integer;
	}

	private static boolean isInteger(int character) {
		return character == '-' || ('0' <= character && character <= '9');
	}

}
