package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.shadowcache.benchmark.contender.GrowthContender;
import io.shadowcache.benchmark.part.GrowthSteps.Result;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Spread;
import io.shadowcache.test.server.RedisClusterServers;
import io.shadowcache.test.server.RedisProcess;

/**
 * Remote hits of a record on one server against a Cluster of three masters.
 */
final class ClusterHits implements Part {

	private static final int MASTERS = 3;

	private static final int THREADS = 8;

	private static final int READ = 1_000;

	private static final String TASK = "record:" + READ;

	@Override
	public String name() {
		return "G9";
	}

	@Override
	public void measure(Run run) {
		GrowthTable table = new GrowthTable(run, this);
		table.section("One server, and a Cluster of three masters, in turns");
		try (RedisProcess redis = RedisProcess.start();
				RedisClusterServers cluster = RedisClusterServers.start(MASTERS);
				Roster roster = new Roster()) {
			String nodes = cluster.masters().stream().map(RedisProcess::address).collect(Collectors.joining(","));
			Side one = side(run, table, List.of(redis),
					roster.start(GrowthContender.class, Settings.redis(redis.port())));
			Side three = side(run, table, cluster.masters(), roster.start(GrowthContender.class,
					Settings.redis(cluster.masters().get(0).port()).with("--spring.data.redis.cluster.nodes", nodes)));
			Pairs single = compare(run, one, three, 1);
			Pairs many = compare(run, one, three, THREADS);
			single.write(table, "1 thread");
			many.write(table, "%d threads".formatted(THREADS));
			run.figures().put("cluster.time", single.ratio((result) -> result.turn().latency().median()));
			run.figures().put("cluster.speed", many.ratio(Result::callsPerCpuSecond));
		}
	}

	private static Side side(Run run, GrowthTable table, List<RedisProcess> servers, ContenderProcess process) {
		new Records(servers.get(0), process, READ).load();
		GrowthSteps steps = new GrowthSteps(run, table, servers);
		steps.warmUp(process, TASK);
		return new Side(steps, process);
	}

	private static Pairs compare(Run run, Side one, Side three, int threads) {
		Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
		for (int round = 0; round < run.profile().rhythm().rounds(); round++) {
			pairs.one.add(one.measure(threads));
			pairs.three.add(three.measure(threads));
		}
		return pairs;
	}

	/**
	 * Servers, and the application that uses them.
	 */
	private record Side(GrowthSteps steps, ContenderProcess process) {

		Result measure(int threads) {
			return this.steps.measure(List.of(this.process), TASK, threads);
		}

	}

	/**
	 * Turns of both sides, round by round.
	 */
	private record Pairs(List<Result> one, List<Result> three) {

		double ratio(ToDoubleFunction<Result> figure) {
			return Spread
				.ofRatios(this.three.stream().mapToDouble(figure).toArray(),
						this.one.stream().mapToDouble(figure).toArray())
				.median();
		}

		void write(GrowthTable table, String label) {
			row(table, "one server, " + label, this.one);
			row(table, "Cluster, " + label, this.three);
		}

		/** The turn of median speed. */
		private static void row(GrowthTable table, String label, List<Result> results) {
			Result middle = results.stream()
				.sorted(Comparator.comparingDouble((result) -> result.turn().callsPerSecond()))
				.toList()
				.get(results.size() / 2);
			table.row(label, middle.turn(), middle.use());
		}

	}

}
