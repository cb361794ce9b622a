package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.shadowcache.benchmark.contender.InvalidationContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Entrant;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Rhythm;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Spread;
import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.report.Table;
import io.shadowcache.test.server.RedisProcess;
import org.HdrHistogram.Histogram;

/**
 * What an invalidation costs against one call of a script, which is the least that any
 * way to tell Redis can cost: those who write, in turns, and those who read meanwhile.
 */
final class InvalidationCost {

	private static final String SHADOW = "ShadowCache";

	private static final String SCRIPT = "one script call, the floor";

	private static final int ENTRIES = 1_000;

	private static final int TIMES_THE_ROUNDS = 3;

	private static final int PACED = 50;

	private static final long PAUSE_MILLIS = 20;

	private final Run run;

	InvalidationCost(Run run) {
		this.run = run;
	}

	/**
	 * Measures.
	 * @return tables
	 */
	List<String> sections() {
		try (RedisProcess redis = RedisProcess.start(); Roster roster = new Roster()) {
			Settings settings = Settings.redis(redis.port());
			ContenderProcess script = roster.start(InvalidationContender.class, settings.with("way", "script"));
			ContenderProcess shadow = roster.start(InvalidationContender.class, settings.with("way", "shadowcache"));
			new Filling("shadowcache", redis).fill(ENTRIES);
			return List.of(writers(script, shadow), readers(redis, script, shadow));
		}
	}

	private String writers(ContenderProcess script, ContenderProcess shadow) {
		Rhythm rhythm = this.run.profile().rhythm();
		List<Entrant> entrants = List.of(new Entrant(SCRIPT, script, "invalidate", false),
				new Entrant(SHADOW, shadow, "invalidate", false));
		Standing standing = new Paired(entrants, rhythm.rounds(TIMES_THE_ROUNDS * rhythm.rounds())).compare("", 1);
		this.run.figures().put("invalidation.script.1000", standing.speed(SCRIPT, SHADOW).median());
		return new StandingTable(SCRIPT).write("One after the other", standing);
	}

	private String readers(RedisProcess redis, ContenderProcess script, ContenderProcess shadow) {
		int rounds = TIMES_THE_ROUNDS * this.run.profile().rhythm().rounds();
		Meanwhile nothing = new Meanwhile("nothing", () -> {
		}, new double[rounds]);
		Meanwhile floor = new Meanwhile(SCRIPT, () -> script.ask("invalidate"), new double[rounds]);
		Meanwhile ours = new Meanwhile(SHADOW, () -> shadow.ask("invalidate"), new double[rounds]);
		List<Meanwhile> all = List.of(nothing, floor, ours);
		try (ReaderProbe probe = new ReaderProbe(redis)) {
			for (int round = 0; round < rounds; round++) {
				for (Meanwhile one : all) {
					Histogram waits = probe.during(() -> paced(one.work));
					one.millis[round] = waits.getValueAtPercentile(99) / 1e6;
				}
			}
		}
		Table table = new Table("50 times a second", "p99 of other readers, ms", "against nothing");
		all.forEach((one) -> table.row(one.label, Spread.of(one.millis).text(), one.against(nothing).text()));
		this.run.figures().put("invalidation.readers", ours.against(nothing).median());
		return "**What others feel of it**\n\n" + table;
	}

	private static void paced(Runnable work) {
		try {
			for (int time = 0; time < PACED; time++) {
				work.run();
				TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What is done while others read.
	 *
	 * @param label what people call it
	 * @param work does it once
	 * @param millis the p99 of the reads, round by round
	 */
	@SuppressWarnings("ArrayRecordComponent") // compared nowhere
	private record Meanwhile(String label, Runnable work, double[] millis) {

		Spread against(Meanwhile other) {
			return Spread.ofRatios(this.millis, other.millis);
		}

	}

}
