package io.shadowcache.sample.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * The part of the data that is not made up, read from comma-separated files.
 */
final class ReferenceData {

	private ReferenceData() {
	}

	/**
	 * Returns the lines of {@code data/<name>.csv}, each split at its commas.
	 */
	static List<String[]> read(String name) {
		try {
			return new ClassPathResource("data/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map((line) -> line.split(",", -1))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("data/" + name + ".csv cannot be read", ex);
		}
	}

}
