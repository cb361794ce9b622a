package io.shadowcache.benchmark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table in Markdown.
 */
public final class Table {

	private final List<String> lines = new ArrayList<>();

	private final int columns;

	/**
	 * Makes a table without rows.
	 * @param headers of its columns
	 */
	public Table(String... headers) {
		this.columns = headers.length;
		this.lines.add(line(headers));
		this.lines.add("|" + "---|".repeat(headers.length));
	}

	/**
	 * Adds a row.
	 * @param cells as many as there are columns
	 * @return this
	 */
	public Table row(String... cells) {
		if (cells.length != this.columns) {
			throw new IllegalArgumentException("%d cells in a table of %d columns: %s".formatted(cells.length,
					this.columns, Arrays.toString(cells)));
		}
		this.lines.add(line(cells));
		return this;
	}

	private static String line(String... cells) {
		return Arrays.stream(cells)
			.map((cell) -> cell.replace("|", "\\|"))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

	/**
	 * Writes a number for people.
	 * @param value the number
	 * @return three digits that count, with separators; a dash if it is not a number
	 */
	public static String number(double value) {
		if (Double.isNaN(value)) {
			return "–";
		}
		double size = Math.abs(value);
		if (size >= 100 || size == 0) {
			return String.format(Locale.ROOT, "%,.0f", value);
		}
		return String.format(Locale.ROOT, (size >= 10) ? "%.1f" : "%.2f", value);
	}

	@Override
	public String toString() {
		return String.join("\n", this.lines) + "\n";
	}

}
