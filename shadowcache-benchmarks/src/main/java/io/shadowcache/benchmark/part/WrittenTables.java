package io.shadowcache.benchmark.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.shadowcache.benchmark.contender.WritesContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Table;

/**
 * What is left of a cache whose table is written to all the while, and after it was lost.
 */
final class WrittenTables implements Part {

	private static final List<Integer> RATES = List.of(1, 10, 100, 500);

	private static final int READERS = 2;

	private static final long SHORTEST_MILLIS = 5_000;

	private static final int TURNS = 8;

	@Override
	public String name() {
		return "P9";
	}

	@Override
	public void measure(Run run) throws Exception {
		Table rates = new Table("entries by", "writes/s", "calls/s", "hits", "misses", "bypasses", "p99 of a call, µs",
				"p50 and p99 of a transaction, µs", "p50 and p99 of its mark, µs");
		Table recoveries = new Table("what happens to 1,000 entries",
				"ms until nine of ten calls are hits again (one line for each time)");
		try (Database database = new Database()) {
			Settings settings = database.settings().with("--shadowcache.consistency.lease", "10s");
			ContenderProcess reader = database.roster().start(WritesContender.class, settings);
			ContenderProcess writer = database.roster().start(WritesContender.class, settings);
			for (String entries : List.of("by-table", "by-row")) {
				warmUp(run, reader, writer, entries);
				for (int rate : RATES) {
					rates.row(mixed(run, reader, writer, entries, rate).toArray(String[]::new));
					run.write(this, List.of(rates.toString()));
				}
			}
			Recovery recovery = new Recovery(database, reader, writer);
			recoveries.row("one write to the table", texts(recovery.afterAWrite()));
			recoveries.row("Redis is killed and back empty", texts(recovery.afterAKill()));
			run.write(this, List.of(rates.toString(), recoveries.toString()));
		}
	}

	/** Writes are announced once the table was read, and the writer has to learn it. */
	private static void warmUp(Run run, ContenderProcess reader, ContenderProcess writer, String entries) {
		Turn unused = reader.turn(entries, READERS, run.profile().rhythm().warmUpMillis());
		String unusedAnswer = writer.ask("write", "200", Long.toString(run.profile().rhythm().warmUpMillis()));
	}

	private static List<String> mixed(Run run, ContenderProcess reader, ContenderProcess writer, String entries,
			int rate) {
		long millis = Math.max(SHORTEST_MILLIS, TURNS * run.profile().rhythm().turnMillis());
		String unused = reader.ask("uses");
		CompletableFuture<String> writes = CompletableFuture
			.supplyAsync(() -> writer.ask("write", Integer.toString(rate), Long.toString(millis)));
		Turn turn = reader.timedTurn(entries, READERS, millis);
		String[] uses = reader.ask("uses").split(" ", -1);
		String[] written = writes.join().split(" ", -1);
		List<String> row = new ArrayList<>(List.of(entries.substring(3),
				Table.number(Long.parseLong(written[0]) * 1e3 / millis), Table.number(turn.callsPerSecond())));
		double calls = 0;
		for (String use : uses) {
			calls += Long.parseLong(use);
		}
		for (String use : uses) {
			row.add("%.1f %%".formatted(Long.parseLong(use) * 100 / calls));
		}
		row.add(Table.number(turn.latency().p99() / 1e3));
		row.add("%s, %s".formatted(written[1], written[2]));
		row.add("%s, %s".formatted(written[3], written[4]));
		return row;
	}

	private static String texts(List<Duration> times) {
		return times.stream().map((time) -> "%,d".formatted(time.toMillis())).collect(Collectors.joining(", "));
	}

}
