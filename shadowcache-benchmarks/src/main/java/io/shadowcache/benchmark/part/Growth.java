package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.shadowcache.benchmark.contender.GrowthContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.test.server.RedisProcess;

/**
 * Remote hits of a record when one thing after the other grows.
 */
final class Growth implements Part {

	private static final int READ = 10_000;

	private static final String RECORDS = "record:" + READ;

	@Override
	public String name() {
		return "P7";
	}

	@Override
	public void measure(Run run) {
		GrowthTable table = new GrowthTable(run, this);
		try (RedisProcess redis = RedisProcess.start(); Roster roster = new Roster()) {
			Settings settings = Settings.redis(redis.port());
			ContenderProcess process = roster.start(GrowthContender.class, settings);
			GrowthSteps steps = new GrowthSteps(run, table, List.of(redis));
			entries(run, redis, process, steps);
			table.section("Bytes of the value, 8 threads");
			Stream.of(100, 1_000, 10_000, 100_000, 1_000_000)
				.forEach((size) -> steps.turn("%,d".formatted(size), process, "text:" + size, 8));
			table.section("Tables that the query depends on, 8 threads");
			Stream.of(1, 2, 4, 8, 16).forEach((count) -> steps.turn("" + count, process, "tables:" + count, 8));
			table.section("Threads of one instance");
			Stream.of(1, 2, 4, 8, 16, 32, 64).forEach((threads) -> steps.turn("" + threads, process, RECORDS, threads));
			instances(roster, settings, process, table, steps);
		}
	}

	private static void entries(Run run, RedisProcess redis, ContenderProcess process, GrowthSteps steps) {
		steps.table().section("Entries in Redis, of which 10,000 are read at random; 8 threads");
		Records records = new Records(redis, process, READ);
		records.load();
		for (int entries = READ; entries <= run.profile().mostEntries(); entries *= 10) {
			double bytes = records.growTo(entries);
			run.figures().put("entry.bytes", bytes);
			steps.turn("%,d (%.0f bytes each)".formatted(entries, bytes), process, RECORDS, 8);
		}
		if (run.profile() == Profile.FULL) {
			steps.turn("%,d (%.0f bytes each)".formatted(run.profile().mostEntries(),
					records.growTo(run.profile().mostEntries())), process, RECORDS, 8);
		}
	}

	private static void instances(Roster roster, Settings settings, ContenderProcess first, GrowthTable table,
			GrowthSteps steps) {
		table.section("Instances in processes of their own, 2 threads each");
		List<ContenderProcess> instances = new ArrayList<>(List.of(first));
		for (int count = 1; count <= 8; count *= 2) {
			while (instances.size() < count) {
				instances.add(roster.start(GrowthContender.class, settings));
			}
			steps.turns("" + count, instances, RECORDS, 2);
		}
	}

}
