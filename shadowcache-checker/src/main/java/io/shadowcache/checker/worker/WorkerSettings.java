package io.shadowcache.checker.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.store.Failpoint;

import org.springframework.core.env.Environment;

/**
 * What a process is told by whoever starts it.
 *
 * @param number its number, from 0
 * @param directory where the board is, and where violations are written
 * @param keys how many counters there are
 * @param load how much it does
 * @param committedCounts whether reads are judged by what is committed, too, or by what
 * is acknowledged only
 * @param failpoints the moments of the protocol that are made longer
 */
public record WorkerSettings(int number, Path directory, int keys, Load load, boolean committedCounts,
		Set<Failpoint> failpoints) {

	private static final String PREFIX = "checker.";

	public WorkerSettings {
		failpoints = Set.copyOf(failpoints);
	}

	static WorkerSettings from(Environment environment) {
		return new WorkerSettings(number(environment, "number"),
				Path.of(environment.getRequiredProperty(PREFIX + "directory")), number(environment, "keys"),
				new Load(number(environment, "readers"), number(environment, "reader-pause-millis"),
						number(environment, "writers"), number(environment, "writes-per-second"),
						environment.getRequiredProperty(PREFIX + "seed", Long.class)),
				environment.getRequiredProperty(PREFIX + "committed-counts", Boolean.class), points(environment));
	}

	private static Set<Failpoint> points(Environment environment) {
		Failpoint[] named = environment.getProperty(PREFIX + "failpoints", Failpoint[].class, new Failpoint[0]);
		Set<Failpoint> points = EnumSet.noneOf(Failpoint.class);
		points.addAll(List.of(named));
		return points;
	}

	private static int number(Environment environment, String name) {
		return environment.getRequiredProperty(PREFIX + name, Integer.class);
	}

	/**
	 * Returns these settings in the form that a process is told them in.
	 * @return arguments of its command line
	 */
	public List<String> arguments() {
		return List.of(argument("number", this.number), argument("directory", this.directory),
				argument("keys", this.keys), argument("readers", this.load.readers()),
				argument("reader-pause-millis", this.load.readerPauseMillis()),
				argument("writers", this.load.writers()), argument("writes-per-second", this.load.writesPerSecond()),
				argument("seed", this.load.seed()), argument("committed-counts", this.committedCounts),
				argument("failpoints", this.failpoints.stream().map(Enum::name).collect(Collectors.joining(","))));
	}

	private static String argument(String name, Object value) {
		return "--" + PREFIX + name + "=" + value;
	}

	Path board() {
		return board(this.directory);
	}

	/**
	 * Tells what this process still holds in the end, in the place of what it has told
	 * before.
	 */
	void tell(List<String> leftovers) {
		try {
			Files.write(leftovers(this.directory, this.number), leftovers);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns where a process tells what it still holds in the end.
	 * @param directory the directory of the run
	 * @param number the number of the process, from 0
	 * @return a file in it
	 */
	public static Path leftovers(Path directory, int number) {
		return directory.resolve("leftovers-%d.txt".formatted(number));
	}

	/**
	 * Returns where the board of a run is.
	 * @param directory the directory of the run
	 * @return a file in it
	 */
	public static Path board(Path directory) {
		return directory.resolve("board");
	}

	/**
	 * How much a process does.
	 *
	 * @param readers how many threads read
	 * @param readerPauseMillis how long each pauses between two bursts of reads
	 * @param writers how many threads write
	 * @param writesPerSecond how often each of these writes
	 * @param seed where randomness begins
	 */
	public record Load(int readers, int readerPauseMillis, int writers, int writesPerSecond, long seed) {

	}

}
