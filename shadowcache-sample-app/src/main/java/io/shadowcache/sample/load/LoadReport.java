package io.shadowcache.sample.load;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A comparison in Markdown.
 */
final class LoadReport {

	/** The name of the file with the chart, beside the report. */
	static final String CHART = "load-test.png";

	private static final double PERCENT = 100;

	private final Comparison comparison;

	LoadReport(Comparison comparison) {
		this.comparison = comparison;
	}

	String markdown() {
		StringJoiner lines = new StringJoiner("\n", "", "\n");
		lines.add("# Load test").add("").add(this.comparison.setup() + ".").add("");
		lines.add("| calls | cache | number | hit ratio | p50 ms | p90 ms | p99 ms | p99.9 ms | max ms | errors |");
		lines.add("|---|---|---|---|---|---|---|---|---|---|");
		addRows(lines, "all reads", this.comparison.readingKinds());
		for (CallKind kind : CallKind.values()) {
			if (this.comparison.mix().shares().containsKey(kind)) {
				addRows(lines, Mix.name(kind) + ", " + kind.tables(), EnumSet.of(kind));
			}
		}
		lines.add("").add("![Latency by percentile, and medians by kind of call](" + CHART + ")").add("");
		lines.add("Calls are made when they are due, whether or not earlier ones have ended. Latency counts from the "
				+ "moment a call was due.");
		unfinished(lines, this.comparison.uncached());
		unfinished(lines, this.comparison.cached());
		return lines.toString();
	}

	private void addRows(StringJoiner lines, String calls, Set<CallKind> kinds) {
		lines.add(row(calls, "without", this.comparison.uncached().latencies().of(kinds)));
		lines.add(row(calls, "**with**", this.comparison.cached().latencies().of(kinds)));
	}

	private static String row(String calls, String cache, Latencies.Summary summary) {
		return String.format(Locale.ROOT, "| %s | %s | %,d | %.1f %% | %.2f | %.2f | %.2f | %.2f | %.2f | %d |", calls,
				cache, summary.calls(), PERCENT * summary.hitRatio(), summary.millis(50), summary.millis(90),
				summary.millis(99), summary.millis(99.9), summary.millis(100), summary.errors());
	}

	private static void unfinished(StringJoiner lines, Measurement measurement) {
		if (measurement.unfinished() > 0) {
			lines.add("")
				.add("**%,d calls %s were never begun**: the rate is more than it can serve. They are in no "
					.formatted(measurement.unfinished(), measurement.name()) + "figure above.");
		}
	}

}
