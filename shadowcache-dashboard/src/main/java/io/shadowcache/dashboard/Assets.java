package io.shadowcache.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The files of the page, read once. Only those that are listed here are served.
 */
final class Assets {

	private static final List<String> FILES = List.of("index.html", "dashboard.css", "theme.js", "app.js", "actions.js",
			"charts.js", "dom.js", "events.js", "figures.js", "format.js", "grid.js", "history.js", "panels.js",
			"queries.js", "state.js", "summary.js", "tables.js", "icon.svg");

	static final String CHART_VERSION = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

	private static final String CHART_FILES = "/META-INF/resources/webjars/uplot/%s/dist/%s";

	private final Map<String, Asset> assets = new HashMap<>();

	Assets() {
		FILES.forEach((name) -> this.assets.put("/" + name, Asset.of(name, read("page/" + name))));
		this.assets.put("/", Asset.of("index.html", read("page/index.html")));
		String version = chartVersion();
		for (String name : List.of("uPlot.iife.min.js", "uPlot.min.css")) {
			this.assets.put("/" + name, Asset.of(name, read(CHART_FILES.formatted(version, name))));
		}
	}

	/**
	 * Returns an asset, or {@code null} if there is none of this path.
	 */
	@Nullable Asset find(String path) {
		return this.assets.get(path);
	}

	private static String chartVersion() {
		try (InputStream stream = open(CHART_VERSION)) {
			Properties properties = new Properties();
			properties.load(stream);
			return properties.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + CHART_VERSION, ex);
		}
	}

	private static String read(String name) {
		try (InputStream stream = open(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + name, ex);
		}
	}

	private static InputStream open(String name) {
		InputStream stream = Assets.class.getResourceAsStream(name);
		if (stream == null) {
			throw new IllegalStateException("The dashboard of ShadowCache misses " + name
					+ " on the class path: do not exclude org.webjars.npm:uplot, or set shadowcache.dashboard.enabled=false");
		}
		return stream;
	}

}
