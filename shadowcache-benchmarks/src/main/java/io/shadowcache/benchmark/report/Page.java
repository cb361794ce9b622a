package io.shadowcache.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in which a program writes what stands between marks. The prose around stays.
 */
public final class Page {

	private final Path file;

	/**
	 * Names the page.
	 * @param file a page that has marks of the form {@code <!-- measured: name -->} and
	 * {@code <!-- end -->}
	 */
	public Page(Path file) {
		this.file = file;
	}

	/**
	 * Writes what stands after a mark.
	 * @param name the name of the mark
	 * @param text replaces all up to the end of the mark
	 * @throws IllegalStateException if the page has no such mark
	 */
	public void write(String name, String text) {
		try {
			String page = Files.readString(this.file);
			Files.writeString(this.file, replace(page, name, text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be written".formatted(this.file), ex);
		}
	}

	private String replace(String page, String name, String text) {
		Matcher mark = Pattern
			.compile("(<!-- measured: " + Pattern.quote(name) + " -->\n).*?(<!-- end -->)", Pattern.DOTALL)
			.matcher(page);
		if (!mark.find()) {
			throw new IllegalStateException(
					"%s has no mark <!-- measured: %s --> that ends with <!-- end -->".formatted(this.file, name));
		}
		return page.substring(0, mark.end(1)) + text + page.substring(mark.start(2));
	}

}
