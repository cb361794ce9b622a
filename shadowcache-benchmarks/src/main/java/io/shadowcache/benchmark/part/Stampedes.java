package io.shadowcache.benchmark.part;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.benchmark.contender.SlowQuery;
import io.shadowcache.benchmark.contender.StampedeContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.report.Table;
import io.shadowcache.test.server.RedisProcess;

/**
 * Many callers in two instances who want the same entry at once.
 */
final class Stampedes implements Part {

	private static final List<Integer> CALLERS = List.of(64, 1_000);

	/** So many callers take part in each round that the compiler is done after these. */
	private static final int WARM_UPS = 150;

	private static final int ROUNDS = 4;

	private static final long WARM_UP_MILLIS = 12_000;

	private static final long LONGEST_TURNS = 12;

	@Override
	public String name() {
		return "P4";
	}

	@Override
	public void measure(Run run) {
		Map<String, String> caches = new LinkedHashMap<>();
		caches.put("no cache, one load in memory for both, the floor", "none");
		caches.put("ShadowCache", "shadowcache");
		caches.put("Spring on Redis", "spring");
		caches.put("Spring on Redis, `sync`", "spring-sync");
		caches.put("Spring on Redis, `sync` and locking writer", "spring-locking");
		caches.put("JetCache, `@CachePenetrationProtect`", "jetcache");
		caches.put("Redisson, `sync`", "redisson");
		Table table = new Table("cache", "callers", "loads", "p50 ms", "p99 ms", "longest ms");
		caches.forEach((label, cache) -> {
			stampede(run, table, label, cache);
			run.write(this, List.of(table.toString()));
		});
	}

	private static void stampede(Run run, Table table, String label, String cache) {
		try (RedisProcess redis = RedisProcess.start(); Roster roster = new Roster()) {
			ContenderProcess process = roster.start(StampedeContender.class,
					Settings.redis(redis.port()).with("cache", cache));
			Waits unused = rounds(process, Collections.max(CALLERS), WARM_UPS, WARM_UP_MILLIS);
			for (int callers : CALLERS) {
				Waits waits = rounds(process, callers, ROUNDS * run.profile().repetitions(),
						LONGEST_TURNS * run.profile().rhythm().turnMillis());
				table.row(label, "%,d".formatted(callers), Table.number(waits.loads), Table.number(waits.median),
						Table.number(waits.p99), Table.number(waits.longest));
				if (cache.equals("shadowcache")) {
					run.figures().put("stampede.loads." + callers, waits.loads);
					run.figures().put("stampede.wait." + callers, waits.p99 - SlowQuery.MILLIS);
				}
			}
		}
		catch (RuntimeException ex) {
			table.row(label, "was not measured: " + ex.getMessage(), "", "", "", "");
		}
	}

	private static Waits rounds(ContenderProcess process, int callers, int rounds, long millis) {
		String[] words = process.ask(Integer.toString(callers), Integer.toString(rounds), Long.toString(millis))
			.split(" ", -1);
		int at = 0;
		return new Waits(Long.parseLong(words[at++]) / 100.0, Long.parseLong(words[at++]) / 1e3,
				Long.parseLong(words[at++]) / 1e3, Long.parseLong(words[at]) / 1e3);
	}

	/**
	 * What a round was like.
	 *
	 * @param loads how often the query ran
	 * @param median in milliseconds, as the others
	 */
	private record Waits(double loads, double median, double p99, double longest) {
	}

}
