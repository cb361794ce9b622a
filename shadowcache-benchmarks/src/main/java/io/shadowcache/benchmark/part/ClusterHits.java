package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.stream.Collectors;

import io.shadowcache.benchmark.contender.GrowthContender;
import io.shadowcache.benchmark.part.GrowthSteps.Result;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.test.server.RedisClusterServers;
import io.shadowcache.test.server.RedisProcess;
import org.jspecify.annotations.Nullable;

/**
 * Remote hits of a record on one server against a Cluster of three masters.
 */
final class ClusterHits implements Part {

	private static final int MASTERS = 3;

	private static final int THREADS = 8;

	private static final int READ = 1_000;

	@Override
	public String name() {
		return "G9";
	}

	@Override
	public void measure(Run run) {
		GrowthTable table = new GrowthTable(run, this);
		table.section("One server, and a Cluster of three masters");
		Pair one;
		Pair three;
		try (RedisProcess redis = RedisProcess.start()) {
			one = compare(run, table, "one server", List.of(redis), Settings.redis(redis.port()));
		}
		try (RedisClusterServers servers = RedisClusterServers.start(MASTERS)) {
			String nodes = servers.masters().stream().map(RedisProcess::address).collect(Collectors.joining(","));
			three = compare(run, table, "Cluster", servers.masters(),
					Settings.redis(servers.masters().get(0).port()).with("--spring.data.redis.cluster.nodes", nodes));
		}
		if (one.single != null && three.single != null) {
			run.figures()
				.put("cluster.time",
						(double) three.single.turn().latency().median() / one.single.turn().latency().median());
		}
		if (one.many != null && three.many != null) {
			run.figures().put("cluster.speed", three.many.callsPerCpuSecond() / one.many.callsPerCpuSecond());
		}
	}

	private static Pair compare(Run run, GrowthTable table, String label, List<RedisProcess> servers,
			Settings settings) {
		try (Roster roster = new Roster()) {
			GrowthSteps steps = new GrowthSteps(run, table, servers);
			ContenderProcess process = roster.start(GrowthContender.class, settings);
			new Records(servers.get(0), process, READ).load();
			return new Pair(steps.turn(label + ", 1 thread", process, "record:" + READ, 1),
					steps.turn(label + ", %d threads".formatted(THREADS), process, "record:" + READ, THREADS));
		}
	}

	/**
	 * What one thread and several did.
	 */
	private record Pair(@Nullable Result single, @Nullable Result many) {
	}

}
