package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Table;

/**
 * Writes a comparison as a table.
 */
final class StandingTable {

	private static final long NANOSECONDS_BELOW = 20_000;

	private final List<String> references;

	/**
	 * Prepares tables.
	 * @param references the contenders that the others are compared with
	 */
	StandingTable(String... references) {
		this.references = List.of(references);
	}

	/**
	 * Writes one.
	 * @param title what was compared
	 * @param standing who did what
	 */
	String write(String title, Standing standing) {
		List<String> headers = new ArrayList<>(
				List.of("contender", "calls/s", "CPU a call", "of it the caller's", "bytes a call"));
		this.references.forEach((reference) -> headers.add("speed against " + reference));
		Table table = new Table(headers.toArray(String[]::new));
		for (String label : standing.labels()) {
			List<String> cells = new ArrayList<>(List.of(label,
					Table.number(standing.median(label, Turn::callsPerSecond)),
					time(standing.median(label, Turn::cpuMicros)), time(standing.median(label, Turn::callerMicros)),
					Table.number(standing.median(label, Turn::bytesPerCall))));
			this.references.forEach((reference) -> cells.add(standing.speed(label, reference).text()));
			table.row(cells.toArray(String[]::new));
		}
		return "**" + title + "**\n\n" + table + failures(standing);
	}

	/**
	 * Says who did not take part, and why.
	 * @param standing who did what
	 */
	static String failures(Standing standing) {
		StringBuilder text = new StringBuilder();
		standing.failures()
			.forEach((label, reason) -> text.append("\n%s was not measured: %s\n".formatted(label, reason)));
		return text.toString();
	}

	private static String time(double micros) {
		return (micros * 1000 < NANOSECONDS_BELOW) ? String.format(Locale.ROOT, "%,.0f ns", micros * 1000)
				: Table.number(micros) + " µs";
	}

}
