package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Table;

/**
 * Tables of one figure that grows, each written when a row is known.
 */
final class GrowthTable {

	private final Run run;

	private final Part part;

	private final List<String> sections = new ArrayList<>();

	private String title = "";

	private Table table = new Table("");

	GrowthTable(Run run, Part part) {
		this.run = run;
		this.part = part;
	}

	/**
	 * Begins a table.
	 * @param title what grows in it
	 */
	void section(String title) {
		this.title = title;
		this.sections.add("");
		this.table = new Table("", "hits/s", "p99 µs", "CPU µs a hit", "Redis CPU µs a hit", "bytes sent a hit");
	}

	/**
	 * Adds a row.
	 * @param label how far it has grown
	 * @param turn what was done
	 * @param use what servers used for a call
	 */
	void row(String label, Turn turn, RedisUse use) {
		write(label, Table.number(turn.callsPerSecond()), Table.number(turn.latency().p99() / 1e3),
				Table.number(turn.cpuMicros()), Table.number(use.cpuSeconds() * 1e6), Table.number(use.bytesOut()));
	}

	/**
	 * Adds a row about something that failed.
	 */
	void failure(String label, String reason) {
		write(label, "was not measured: " + reason, "", "", "", "");
	}

	private void write(String... cells) {
		this.table.row(cells);
		this.sections.set(this.sections.size() - 1, "**%s**\n\n%s".formatted(this.title, this.table));
		this.run.write(this.part, this.sections);
	}

}
