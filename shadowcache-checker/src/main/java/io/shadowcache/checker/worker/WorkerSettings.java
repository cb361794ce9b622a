package io.shadowcache.checker.worker;

import java.nio.file.Path;
import java.util.List;

import org.springframework.core.env.Environment;

/**
 * What a process is told by whoever starts it.
 *
 * @param number its number, from 0
 * @param directory where the board is, and where violations are written
 * @param keys how many counters there are
 * @param readers how many threads read
 * @param writers how many threads write
 * @param writesPerSecond how often each of these writes
 * @param committedCounts whether reads are judged by what is committed, too, or by what
 * is acknowledged only
 * @param seed where randomness begins
 */
public record WorkerSettings(int number, Path directory, int keys, int readers, int writers, int writesPerSecond,
		boolean committedCounts, long seed) {

	private static final String PREFIX = "checker.";

	static WorkerSettings from(Environment environment) {
		return new WorkerSettings(number(environment, "number"),
				Path.of(environment.getRequiredProperty(PREFIX + "directory")), number(environment, "keys"),
				number(environment, "readers"), number(environment, "writers"),
				number(environment, "writes-per-second"),
				environment.getRequiredProperty(PREFIX + "committed-counts", Boolean.class),
				environment.getRequiredProperty(PREFIX + "seed", Long.class));
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
				argument("keys", this.keys), argument("readers", this.readers), argument("writers", this.writers),
				argument("writes-per-second", this.writesPerSecond), argument("committed-counts", this.committedCounts),
				argument("seed", this.seed));
	}

	private static String argument(String name, Object value) {
		return "--" + PREFIX + name + "=" + value;
	}

	Path board() {
		return board(this.directory);
	}

	/**
	 * Returns where the board of a run is.
	 * @param directory the directory of the run
	 * @return a file in it
	 */
	public static Path board(Path directory) {
		return directory.resolve("board");
	}

}
