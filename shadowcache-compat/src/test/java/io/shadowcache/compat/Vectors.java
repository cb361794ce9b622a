package io.shadowcache.compat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.shadowcache.compat.format.Undefined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs of other languages wrote, as test data.
 */
public final class Vectors {

	private Vectors() {
	}

	/**
	 * Reads a file of test data.
	 * @param name beside the root of the class path
	 * @return its content
	 */
	public static JsonNode read(String name) {
		return JsonMapper.shared().readTree(text(name));
	}

	public static String text(String name) {
		try (InputStream stream = Vectors.class.getResourceAsStream("/" + name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static Stream<JsonNode> elements(JsonNode list) {
		return list.valueStream();
	}

	/**
	 * Returns the Java value for a JavaScript one.
	 * @param node plain JSON, or an object with a name that begins with a dollar sign
	 * @return the value
	 */
	public static Object value(JsonNode node) {
		if (node.isObject()) {
			return object(node);
		}
		if (node.isArray()) {
			List<Object> list = new ArrayList<>();
			node.forEach((element) -> list.add(value(element)));
			return list;
		}
		if (node.isNumber()) {
			return node.doubleValue();
		}
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		return node.isNull() ? null : node.stringValue();
	}

	private static Object object(JsonNode node) {
		if (node.has("$undefined")) {
			return Undefined.UNDEFINED;
		}
		if (node.has("$bigint")) {
			return new BigInteger(node.get("$bigint").stringValue());
		}
		if (node.has("$date")) {
			return Instant.parse(node.get("$date").stringValue());
		}
		if (node.has("$hex")) {
			return HexFormat.of().parseHex(node.get("$hex").stringValue());
		}
		if (node.has("$negzero")) {
			return -0.0;
		}
		if (node.has("$number")) {
			return Double.parseDouble(node.get("$number").stringValue());
		}
		Map<String, Object> map = new LinkedHashMap<>();
		node.properties().forEach((property) -> map.put(property.getKey(), value(property.getValue())));
		return map;
	}

}
