package io.shadowcache.benchmark.scaling;

import picocli.CommandLine.Option;

/**
 * What single steps cost, in microseconds of CPU time and in bytes. Of the defaults those
 * of an instance, and of a server for a hit, are what was measured on two processors,
 * rounded up; the others are round numbers on the expensive side.
 */
final class Costs {

	@Option(names = "--remote-micros", defaultValue = "35", paramLabel = "N",
			description = "CPU of an instance for a hit in Redis. Default: ${DEFAULT-VALUE}")
	double remote;

	@Option(names = "--validated-micros", defaultValue = "35", paramLabel = "N",
			description = "CPU of an instance for a hit at validated. Default: ${DEFAULT-VALUE}")
	double validated;

	@Option(names = "--push-micros", defaultValue = "0.25", paramLabel = "N",
			description = "CPU of an instance for a hit at push. Default: ${DEFAULT-VALUE}")
	double push;

	@Option(names = "--miss-micros", defaultValue = "270", paramLabel = "N",
			description = "CPU of an instance for a miss besides its query. Default: ${DEFAULT-VALUE}")
	double miss;

	@Option(names = "--mget-micros", defaultValue = "12", paramLabel = "N",
			description = "CPU of one server for entry and versions in one MGET. Default: ${DEFAULT-VALUE}")
	double mget;

	@Option(names = "--versions-micros", defaultValue = "10", paramLabel = "N",
			description = "CPU of a server for the versions alone. Default: ${DEFAULT-VALUE}")
	double versions;

	@Option(names = "--entry-micros", defaultValue = "9", paramLabel = "N",
			description = "CPU of a server for an entry alone. Default: ${DEFAULT-VALUE}")
	double entry;

	@Option(names = "--store-micros", defaultValue = "20", paramLabel = "N",
			description = "CPU of a server for storing an entry. Default: ${DEFAULT-VALUE}")
	double store;

	@Option(names = "--script-micros", defaultValue = "25", paramLabel = "N",
			description = "CPU of a server for one of the two scripts of a write. Default: ${DEFAULT-VALUE}")
	double script;

	@Option(names = "--entry-overhead", defaultValue = "300", paramLabel = "N",
			description = "Bytes of memory that an entry takes besides its value: frame, key, and what Redis adds. "
					+ "Default: ${DEFAULT-VALUE}")
	double entryOverhead;

	@Option(names = "--busy", defaultValue = "0.7", paramLabel = "SHARE",
			description = "How busy a server or a core may be, from 0 to 1. Default: ${DEFAULT-VALUE}")
	double busy;

}
