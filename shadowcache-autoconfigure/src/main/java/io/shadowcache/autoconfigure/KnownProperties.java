package io.shadowcache.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.StreamUtils;

/**
 * The names of ShadowCache's properties, from the metadata in the jars of its modules.
 *
 * @param single properties that have one value
 * @param maps properties below which there are others
 */
record KnownProperties(List<ConfigurationPropertyName> single, List<ConfigurationPropertyName> maps) {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final String OURS = "shadowcache";

	/**
	 * A property, as Boot's annotation processor writes it. A parser of JSON would be
	 * loaded into most applications for this alone.
	 */
	private static final Pattern PROPERTY = Pattern
		.compile("\"name\":\\s*\"(shadowcache\\.[^\"]+)\",\\s*\"type\":\\s*\"([^\"]+)\"");

	/**
	 * Collects them.
	 * @throws IOException if a jar cannot be read
	 */
	static KnownProperties read(ClassLoader loader) throws IOException {
		List<ConfigurationPropertyName> single = new ArrayList<>();
		List<ConfigurationPropertyName> maps = new ArrayList<>();
		for (URL metadata : Collections.list(loader.getResources(METADATA))) {
			if (metadata.toString().contains(OURS)) {
				read(metadata, single, maps);
			}
		}
		return new KnownProperties(single, maps);
	}

	/**
	 * Groups, which come before properties, look the same and are none.
	 */
	private static void read(URL metadata, Collection<ConfigurationPropertyName> single,
			Collection<ConfigurationPropertyName> maps) throws IOException {
		try (InputStream stream = metadata.openStream()) {
			String json = StreamUtils.copyToString(stream, StandardCharsets.UTF_8);
			Matcher property = PROPERTY.matcher(json);
			property.region(Math.max(0, json.indexOf("\"properties\"")), json.length());
			while (property.find()) {
				boolean several = property.group(2).startsWith("java.util.");
				(several ? maps : single).add(ConfigurationPropertyName.of(property.group(1)));
			}
		}
	}

	boolean isEmpty() {
		return this.single.isEmpty();
	}

	boolean contains(ConfigurationPropertyName name) {
		return this.single.contains(name)
				|| this.maps.stream().anyMatch((map) -> map.equals(name) || map.isAncestorOf(name));
	}

	/**
	 * Returns what somebody may have meant, or {@code null} if nothing is similar.
	 */
	@Nullable String closest(ConfigurationPropertyName name) {
		List<String> candidates = this.single.stream().map(KnownProperties::withoutPrefix).toList();
		String closest = ClosestName.of(withoutPrefix(name), candidates);
		return (closest != null) ? OURS + "." + closest : null;
	}

	private static String withoutPrefix(ConfigurationPropertyName name) {
		return name.toString().substring(OURS.length() + 1);
	}

}
