package io.shadowcache.benchmark.scaling;

import picocli.CommandLine.Option;

/**
 * What all instances of an application do together.
 */
final class Workload {

	@Option(names = "--reads", defaultValue = "50000", paramLabel = "N",
			description = "Calls of cached queries per second, of all instances. Default: ${DEFAULT-VALUE}")
	double reads;

	@Option(names = "--hits", defaultValue = "0.95", paramLabel = "SHARE",
			description = "Share of reads that are hits, from 0 to 1. Default: ${DEFAULT-VALUE}")
	double hits;

	@Option(names = "--push", defaultValue = "0", paramLabel = "SHARE",
			description = "Share of hits that are served from memory at push. Default: ${DEFAULT-VALUE}")
	double push;

	@Option(names = "--validated", defaultValue = "0", paramLabel = "SHARE",
			description = "Share of hits that are served from memory at validated. Default: ${DEFAULT-VALUE}")
	double validated;

	@Option(names = "--writes", defaultValue = "500", paramLabel = "N",
			description = "Writing transactions per second, of all instances. Default: ${DEFAULT-VALUE}")
	double writes;

	@Option(names = "--tables", defaultValue = "3", paramLabel = "N",
			description = "Tables that a query depends on. Default: ${DEFAULT-VALUE}")
	int tables;

	@Option(names = "--value-bytes", defaultValue = "1000", paramLabel = "N",
			description = "Bytes of an encoded value. Default: ${DEFAULT-VALUE}")
	int valueBytes;

	@Option(names = "--entries", defaultValue = "1000000", paramLabel = "N",
			description = "Entries that live at the same time. Default: ${DEFAULT-VALUE}")
	double entries;

	@Option(names = "--instances", defaultValue = "4", paramLabel = "N",
			description = "Instances of the application. Default: ${DEFAULT-VALUE}")
	int instances;

	@Option(names = "--masters", defaultValue = "1", paramLabel = "N",
			description = "Masters of Redis: 1 for one server, 3 or more for a Cluster. Default: ${DEFAULT-VALUE}")
	int masters;

	@Option(names = "--databases", defaultValue = "1", paramLabel = "N",
			description = "Database ids over which reads and writes are spread evenly, each with a slot of control keys "
					+ "of its own. Default: ${DEFAULT-VALUE}")
	int databases;

	/**
	 * Checks the numbers.
	 * @throws IllegalArgumentException if they make no sense; the message says what to
	 * write
	 */
	void check() {
		requireNotNegative("--reads", this.reads);
		requireNotNegative("--writes", this.writes);
		requireNotNegative("--entries", this.entries);
		requireNotNegative("--value-bytes", this.valueBytes);
		requireShare("--hits", this.hits);
		requireShare("--push", this.push);
		requireShare("--validated", this.validated);
		requireShare("--push and --validated together", this.push + this.validated);
		require(Math.min(Math.min(this.instances, this.databases), this.tables) >= 1,
				"--instances, --databases and --tables must be at least 1");
		require(this.masters == 1 || this.masters >= 3, "--masters must be 1, or at least 3 for a Cluster");
	}

	private static void requireNotNegative(String option, double value) {
		require(value >= 0, option + " must not be negative");
	}

	private static void requireShare(String option, double value) {
		require(value >= 0 && value <= 1, option + " must be a share from 0 to 1, such as 0.5");
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}

}
