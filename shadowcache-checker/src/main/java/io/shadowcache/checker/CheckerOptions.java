package io.shadowcache.checker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.shadowcache.checker.fault.FaultKind;
import io.shadowcache.checker.worker.Rule;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.store.Failpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the command line says.
 */
final class CheckerOptions {

	@Option(names = "--minutes", defaultValue = "3", paramLabel = "N",
			description = "How long to read and write. Default: ${DEFAULT-VALUE}")
	double minutes;

	@Option(names = "--level", defaultValue = "marked", paramLabel = "LEVEL",
			description = "The consistency level: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
	ConsistencyLevel level = ConsistencyLevel.MARKED;

	@Option(names = "--faults", split = ",", paramLabel = "FAULT",
			description = "What goes wrong: ${COMPLETION-CANDIDATES}. Default: all after which the level promises "
					+ "that nothing is stale")
	@Nullable List<FaultKind> faults;

	@Option(names = "--all-faults", description = "Everything goes wrong that is possible on the given servers. Stale "
			+ "reads that the level allows are counted apart.")
	boolean allFaults;

	@Option(names = "--no-faults", description = "Nothing goes wrong.")
	boolean faultless;

	@Option(names = "--between", defaultValue = "4s", paramLabel = "DURATION",
			description = "How long after a fault the next one comes, such as 500ms. Default: ${DEFAULT-VALUE}")
	Duration between = Duration.ofSeconds(4);

	@Option(names = "--failpoints", split = ",", paramLabel = "POINT",
			description = "Moments of the protocol that are made longer: ${COMPLETION-CANDIDATES}. Default: all")
	@Nullable List<Failpoint> failpoints;

	@Option(names = "--no-failpoints", description = "No moment is made longer.")
	boolean unpaused;

	@Option(names = "--seed", defaultValue = "1", paramLabel = "N",
			description = "Where randomness begins. Default: ${DEFAULT-VALUE}")
	long seed;

	@Option(names = "--workers", defaultValue = "3", paramLabel = "N",
			description = "How many processes, from 1 to 64. Default: ${DEFAULT-VALUE}")
	int workers;

	@Mixin
	final LoadOptions load = new LoadOptions();

	@Option(names = "--keys", defaultValue = "8", paramLabel = "N",
			description = "How many counters there are, from 1 to 1024. Default: ${DEFAULT-VALUE}")
	int keys;

	@Option(names = "--without", paramLabel = "RULE",
			description = "Leaves out a rule of the protocol, to see that it is missed: ${COMPLETION-CANDIDATES}")
	@Nullable Rule without;

	@Option(names = "--stop", description = "Ends with the first violation.")
	boolean stopAtViolation;

	@Option(names = "--lease", defaultValue = "10s", paramLabel = "DURATION",
			description = "How long a writer may take from mark to commit, such as 5s. Default: ${DEFAULT-VALUE}")
	Duration lease = Duration.ofSeconds(10);

	@Option(names = "--property", paramLabel = "--NAME=VALUE",
			description = "A property for the processes, such as --property=--shadowcache.near.max-entries=10")
	List<String> properties = List.of();

	@Mixin
	final RedisOptions redis = new RedisOptions();

	@Option(names = "--jdbc-url", paramLabel = "URL",
			description = "A MySQL, MariaDB or PostgreSQL of yours; three tables named checked_* are created in it. "
					+ "Default: a MariaDB is started")
	@Nullable String jdbcUrl;

	@Option(names = "--containers", description = "Starts Redis and the database in containers, which needs Docker.")
	boolean containers;

	@Option(names = "--database-image", defaultValue = "mariadb:11.8", paramLabel = "IMAGE",
			description = "The image of MySQL, MariaDB or PostgreSQL for --containers. Default: ${DEFAULT-VALUE}")
	String databaseImage = "mariadb:11.8";

	@Option(names = "--user", defaultValue = "root", paramLabel = "NAME",
			description = "The user of that database. Default: ${DEFAULT-VALUE}")
	String user = "root";

	@Option(names = "--password", defaultValue = "", paramLabel = "PASSWORD",
			description = "The password of that user. Default: none")
	String password = "";

	@Option(names = "--directory", paramLabel = "PATH",
			description = "Where histories of violations and logs are written. Default: a new temporary directory")
	@Nullable Path directory;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Shows this text.")
	boolean help;

	/**
	 * Tells what is wrong with these options.
	 * @return a sentence, or {@code null} if nothing is
	 */
	@Nullable String problem() {
		if (this.minutes <= 0) {
			return "--minutes must be positive, but is " + this.minutes;
		}
		String range = Stream
			.of(LoadOptions.outside("--workers", this.workers, 64), LoadOptions.outside("--keys", this.keys, 1024),
					this.load.problem())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (range == null && this.jdbcUrl == null && !this.containers && !CheckedData.hasMariaDb()) {
			return "This program brings no MariaDB of its own: give a database by --jdbc-url, or --containers";
		}
		return (range != null) ? range : impossibleFaults();
	}

	private @Nullable String impossibleFaults() {
		List<FaultKind> impossible = chosenFaults().stream().filter((fault) -> !isPossible(fault)).toList();
		return impossible.isEmpty() ? null : """
				%s need servers that this program has started, and more than one process: leave out --redis or \
				--jdbc-url""".formatted(impossible);
	}

	/**
	 * Returns the faults to happen.
	 * @return the chosen ones, by default all after which the level promises that nothing
	 * is stale, as far as they are possible on the given servers
	 */
	Set<FaultKind> chosenFaults() {
		Set<FaultKind> chosen = EnumSet.noneOf(FaultKind.class);
		if (this.faultless) {
			return chosen;
		}
		if (this.faults != null) {
			chosen.addAll(this.faults);
			return chosen;
		}
		for (FaultKind fault : FaultKind.values()) {
			if ((this.allFaults || fault.isHarmlessAt(this.level)) && isPossible(fault)) {
				chosen.add(fault);
			}
		}
		return chosen;
	}

	private boolean isPossible(FaultKind fault) {
		return switch (fault.needs()) {
			case NOTHING -> true;
			case OWN_REDIS -> this.redis.redis == null && !this.containers;
			case OWN_DATABASE -> this.jdbcUrl == null && !this.containers;
			case PROXY -> this.workers > 1;
		};
	}

	/**
	 * Returns the moments of the protocol to be made longer.
	 */
	Set<Failpoint> chosenFailpoints() {
		Set<Failpoint> chosen = EnumSet.noneOf(Failpoint.class);
		if (!this.unpaused) {
			chosen.addAll((this.failpoints != null) ? this.failpoints : EnumSet.allOf(Failpoint.class));
		}
		return chosen;
	}

}
