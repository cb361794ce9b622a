package io.shadowcache.autoconfigure.docs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.spring.metrics.ShadowCacheMeter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the tables of reference pages from the code, between two comments:
 * {@code <!-- generated: meters -->}, or {@code properties} with the prefix of a group,
 * or {@code other properties}, and {@code <!-- end -->}. The text around them is left as
 * it is.
 */
final class GeneratedTables {

	private static final Pattern TABLE = Pattern.compile("(<!-- generated: (?<what>[^>]+) -->\\n).*?(<!-- end -->)",
			Pattern.DOTALL);

	private static final String PROPERTIES = "properties ";

	private final List<JsonNode> properties = properties();

	/**
	 * Returns a page as it has to be.
	 */
	String refresh(String page) {
		List<String> groups = TABLE.matcher(page).results().map((table) -> table.group(2)).toList();
		return TABLE.matcher(page)
			.replaceAll((table) -> Matcher
				.quoteReplacement(table.group(1) + table(table.group(2), groups) + table.group(3)));
	}

	private String table(String what, List<String> groups) {
		if (what.equals("meters")) {
			return Arrays.stream(ShadowCacheMeter.values())
				.map(GeneratedTables::row)
				.collect(Collectors.joining("", "| meter | type | tags | meaning |\n|---|---|---|---|\n", ""));
		}
		if (!what.equals("other properties") && !what.startsWith(PROPERTIES)) {
			throw new IllegalArgumentException("Nobody knows how to generate " + what);
		}
		return this.properties.stream()
			.filter((property) -> groupOf(property, groups).equals(what))
			.map(GeneratedTables::row)
			.collect(Collectors.joining("", "| property | default | meaning |\n|---|---|---|\n", ""));
	}

	/**
	 * The longest prefix that a table is for; those of {@code shadowcache} itself are
	 * only what has no further dot.
	 */
	private static String groupOf(JsonNode property, List<String> groups) {
		String name = property.get("name").asString();
		String prefix = name.substring(0, name.lastIndexOf('.'));
		while (!groups.contains(PROPERTIES + prefix) && prefix.indexOf('.') > 0) {
			prefix = prefix.substring(0, prefix.lastIndexOf('.'));
		}
		boolean nested = prefix.equals("shadowcache") && name.indexOf('.', prefix.length() + 1) > 0;
		return (nested || !groups.contains(PROPERTIES + prefix)) ? "other properties" : PROPERTIES + prefix;
	}

	private static String row(JsonNode property) {
		String value = property.path("defaultValue").asString("");
		return "| `%s` | %s | %s |%n".formatted(property.get("name").asString(),
				value.isEmpty() ? "" : "`" + value + "`", property.get("description").asString());
	}

	private static String row(ShadowCacheMeter meter) {
		String tags = meter.tags().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
		return "| `%s` | %s | %s | %s |%n".formatted(meter.meterName(), meter.type().name().toLowerCase(Locale.ROOT),
				tags, meter.description());
	}

	private static List<JsonNode> properties() {
		try (InputStream metadata = ShadowCacheAutoConfiguration.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			return JsonMapper.shared()
				.readTree(Objects.requireNonNull(metadata, "metadata"))
				.get("properties")
				.valueStream()
				.filter((property) -> property.get("name").asString().startsWith("shadowcache."))
				.sorted((one, other) -> one.get("name").asString().compareTo(other.get("name").asString()))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
