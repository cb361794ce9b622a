package io.shadowcache.benchmark.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.benchmark.contender.StartContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Spread;
import io.shadowcache.benchmark.report.Table;
import io.shadowcache.test.server.RedisProcess;

import org.springframework.util.FileSystemUtils;

/**
 * What the starter adds to the start of an application with 200 cached queries.
 */
final class StartUp implements Part {

	@Override
	public String name() {
		return "G10";
	}

	@Override
	public void measure(Run run) throws IOException {
		Path classes = Files.createTempDirectory("shadowcache-benchmark");
		try (RedisProcess redis = RedisProcess.start()) {
			GeneratedQueries.compile(classes);
			List<double[]> without = new ArrayList<>();
			List<double[]> with = new ArrayList<>();
			int rounds = run.profile().repetitions();
			for (int round = -1; round < rounds; round++) {
				double[] bare = start(redis, classes, false);
				double[] started = start(redis, classes, true);
				if (round >= 0) {
					without.add(bare);
					with.add(started);
				}
			}
			report(run, without, with);
		}
		finally {
			FileSystemUtils.deleteRecursively(classes);
		}
	}

	/** Milliseconds until the application was ready, and megabytes of its heap. */
	private static double[] start(RedisProcess redis, Path classes, boolean starter) {
		Settings settings = Settings.redis(redis.port()).with("starter", starter).with("classes", classes);
		try (ContenderProcess process = ContenderProcess.start(StartContender.class, settings)) {
			String[] words = process.ask("started").split(" ", 2);
			return new double[] { Double.parseDouble(words[0]), Double.parseDouble(words[1]) / 1e6 };
		}
	}

	private void report(Run run, List<double[]> without, List<double[]> with) {
		Table table = new Table("", "without the starter", "with it", "added (median, smallest, largest)");
		List<String> labels = List.of("ready after, ms", "heap after a collection, MB");
		List<String> figures = List.of("start.millis", "start.megabytes");
		for (int index = 0; index < labels.size(); index++) {
			int at = index;
			Spread bare = Spread.of(without.stream().mapToDouble((values) -> values[at]).toArray());
			Spread started = Spread.of(with.stream().mapToDouble((values) -> values[at]).toArray());
			double[] added = new double[with.size()];
			for (int round = 0; round < added.length; round++) {
				added[round] = with.get(round)[at] - without.get(round)[at];
			}
			Spread more = Spread.of(added);
			table.row(labels.get(at), Table.number(bare.median()), Table.number(started.median()), more.text());
			run.figures().put(figures.get(at), more.median());
		}
		run.write(this, List.of(table.toString()));
	}

}
