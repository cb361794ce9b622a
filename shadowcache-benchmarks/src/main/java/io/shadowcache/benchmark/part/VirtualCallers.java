package io.shadowcache.benchmark.part;

import java.nio.file.Path;
import java.util.List;

import io.shadowcache.benchmark.contender.GrowthContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.JavaHomes;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Spread;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Table;
import io.shadowcache.test.server.RedisProcess;

/**
 * Remote hits of a record by many callers, on virtual threads and on platform threads in
 * turn. Runs on a Java that has virtual threads, wherever one is installed beside this
 * one.
 */
final class VirtualCallers implements Part {

	private static final int READ = 1_000;

	private static final String RECORDS = "record:" + READ;

	private static final int CALLERS = 512;

	private static final int SINCE = 21;

	@Override
	public String name() {
		return "G8";
	}

	@Override
	public void measure(Run run) {
		Path java = JavaHomes.atLeast(SINCE);
		try (RedisProcess redis = RedisProcess.start();
				ContenderProcess process = ContenderProcess.start(java, GrowthContender.class,
						Settings.redis(redis.port()))) {
			new Records(redis, process, READ).load();
			long millis = 2 * run.profile().rhythm().turnMillis();
			long warmUp = run.profile().rhythm().warmUpMillis();
			List<Turn> unused = List.of(process.turn(RECORDS, CALLERS, warmUp),
					process.virtualTurn(RECORDS, CALLERS, warmUp));
			int rounds = run.profile().rhythm().rounds();
			double[] platform = new double[rounds];
			double[] virtual = new double[rounds];
			for (int round = 0; round < rounds; round++) {
				platform[round] = process.turn(RECORDS, CALLERS, millis).callsPerSecond();
				virtual[round] = process.virtualTurn(RECORDS, CALLERS, millis).callsPerSecond();
			}
			report(run, java, List.of(Spread.of(platform), Spread.of(virtual), Spread.ofRatios(virtual, platform)));
		}
	}

	private void report(Run run, Path java, List<Spread> spreads) {
		Table table = new Table("%d callers".formatted(CALLERS), "hits/s (median, smallest, largest)");
		int at = 0;
		table.row("platform threads", spreads.get(at++).text());
		table.row("virtual threads", spreads.get(at++).text());
		table.row("virtual against platform, round by round", spreads.get(at).text());
		run.write(this, List.of("Java in `%s`.\n\n%s".formatted(java.getFileName(), table)));
		run.figures().put("virtual.speed", spreads.get(at).median());
	}

}
