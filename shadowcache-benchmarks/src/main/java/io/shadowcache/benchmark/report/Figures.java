package io.shadowcache.benchmark.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What goals are judged by. It is kept in a file from one part to the next, so that each
 * part can be run for itself.
 */
public final class Figures {

	private final Path file;

	private final Map<String, Double> values = new TreeMap<>();

	/**
	 * Reads what there is.
	 * @param file the file, which need not exist
	 */
	public Figures(Path file) {
		this.file = file;
		if (!Files.exists(file)) {
			return;
		}
		Properties read = new Properties();
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			read.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		read.stringPropertyNames().forEach((name) -> this.values.put(name, Double.parseDouble(read.getProperty(name))));
	}

	/**
	 * Notes a figure, and writes all of them.
	 * @param name its name, without blanks
	 * @param value what was measured; not a number forgets the figure
	 */
	public void put(String name, double value) {
		if (Double.isNaN(value)) {
			this.values.remove(name);
		}
		else {
			this.values.put(name, value);
		}
		try {
			Path parent = this.file.toAbsolutePath().getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			Files.writeString(this.file,
					this.values.entrySet()
						.stream()
						.map((entry) -> String.format(Locale.ROOT, "%s=%.6g%n", entry.getKey(), entry.getValue()))
						.collect(Collectors.joining()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns a figure.
	 * @param name its name
	 * @return its value, or not a number if it was not measured
	 */
	public double get(String name) {
		return this.values.getOrDefault(name, Double.NaN);
	}

}
