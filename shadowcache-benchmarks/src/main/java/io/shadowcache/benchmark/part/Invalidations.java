package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.shadowcache.benchmark.contender.InvalidationContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Spread;
import io.shadowcache.benchmark.report.Table;
import io.shadowcache.test.server.RedisProcess;
import org.HdrHistogram.Histogram;

/**
 * Making useless what depends on a table, with more and more entries.
 */
final class Invalidations implements Part {

	private static final String SHADOW = "ShadowCache";

	private static final String SCRIPT = "one script call, the floor";

	private static final int WARM_UPS = 3_000;

	private final Map<String, Spread> times = new LinkedHashMap<>();

	@Override
	public String name() {
		return "P3";
	}

	@Override
	public void measure(Run run) {
		Table table = new Table("way", "entries", "ms until it is done", "p99 of other readers, ms",
				"their longest wait, ms");
		Map<String, String> ways = new LinkedHashMap<>();
		ways.put(SCRIPT, "script");
		ways.put(SHADOW, "shadowcache");
		ways.put("Spring `@CacheEvict(allEntries)`, `KEYS`", "keys");
		ways.put("the same with `SCAN`", "scan");
		ways.put("Redisson without TTL", "redisson");
		ways.put("Redisson with TTL", "redisson-ttl");
		ways.put("tag set, `SMEMBERS` and `UNLINK`", "tags");
		List<String> sections = new ArrayList<>(new InvalidationCost(run).sections());
		sections.add("");
		ways.forEach((label, way) -> {
			compare(run, table, label, way);
			sections.set(sections.size() - 1, "**By the number of entries, each time after a pause**\n\n" + table);
			run.write(this, sections);
		});
		int most = run.profile().mostEntries();
		run.figures().put("invalidation.flat", time(SHADOW, most) / time(SHADOW, 1000));
		run.figures().put("invalidation.ms", time(SHADOW, most));
	}

	private double time(String label, int entries) {
		Spread spread = this.times.get(label + entries);
		return (spread != null) ? spread.median() : Double.NaN;
	}

	private void compare(Run run, Table table, String label, String way) {
		try (RedisProcess redis = RedisProcess.start();
				Roster roster = new Roster();
				ReaderProbe probe = new ReaderProbe(redis)) {
			ContenderProcess process = roster.start(InvalidationContender.class,
					Settings.redis(redis.port()).with("way", way));
			IntStream.range(0, WARM_UPS).forEach((index) -> invalidate(process));
			for (int entries : sizes(run.profile())) {
				step(run, table, label, new Step(redis, process, probe, new Filling(way, redis), entries));
			}
		}
		catch (RuntimeException ex) {
			table.row(label, "was not measured: " + ex.getMessage(), "", "", "");
		}
	}

	private static List<Integer> sizes(Profile profile) {
		List<Integer> sizes = new ArrayList<>(List.of(1_000, 100_000, 1_000_000));
		sizes.removeIf((size) -> size > profile.mostEntries());
		if (sizes.get(sizes.size() - 1) < profile.mostEntries()) {
			sizes.add(profile.mostEntries());
		}
		return sizes;
	}

	private void step(Run run, Table table, String label, Step step) {
		int repetitions = step.filling().isKept() ? 10 * run.profile().repetitions()
				: Math.max(1, run.profile().repetitions() * 1_000 / Math.max(1_000, step.entries() / 10));
		double[] millis = new double[repetitions];
		Histogram waits = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
		for (int index = 0; index < repetitions; index++) {
			if (index == 0 || !step.filling().isKept()) {
				step.filling().fill(step.entries());
			}
			int at = index;
			waits.add(step.probe().during(() -> millis[at] = invalidate(step.process())));
		}
		Spread spread = Spread.of(millis);
		this.times.put(label + step.entries(), spread);
		table.row(label, "%,d".formatted(step.entries()), spread.text(),
				Table.number(waits.getValueAtPercentile(99) / 1e6), Table.number(waits.getMaxValue() / 1e6));
	}

	private static double invalidate(ContenderProcess process) {
		return Long.parseLong(process.ask("invalidate")) / 1e6;
	}

	/**
	 * One way with one number of entries.
	 */
	private record Step(RedisProcess redis, ContenderProcess process, ReaderProbe probe, Filling filling, int entries) {
	}

}
