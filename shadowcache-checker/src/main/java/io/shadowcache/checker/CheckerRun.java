package io.shadowcache.checker;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.shadowcache.checker.fault.CheckedRedis;
import io.shadowcache.checker.fault.FaultInjector;
import io.shadowcache.checker.fault.FaultKind;
import io.shadowcache.checker.fault.WorkerProcess;
import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.Board.Count;
import io.shadowcache.checker.worker.Board.Phase;
import io.shadowcache.checker.worker.CheckedTables;
import io.shadowcache.checker.worker.WorkerSettings;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.test.server.MariaDbServer;
import org.jspecify.annotations.Nullable;

/**
 * One run: starts what is needed, lets faults happen until the time is over, and judges.
 */
final class CheckerRun {

	private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(4);

	private static final Duration TO_SETTLE = Duration.ofSeconds(60);

	private final CheckerOptions options;

	private final PrintWriter out;

	private final Random random;

	CheckerRun(CheckerOptions options, PrintWriter out) {
		this.options = options;
		this.out = out;
		this.random = new Random(options.seed);
	}

	Verdict run() throws Exception {
		Path directory = (this.options.directory != null) ? Files.createDirectories(this.options.directory)
				: Files.createTempDirectory("shadowcache-checker");
		Files.deleteIfExists(WorkerSettings.board(directory));
		Board board = Board.open(WorkerSettings.board(directory));
		try (MariaDb database = MariaDb.unless(this.options.jdbcUrl);
				CheckedRedis redis = CheckedRedis.of(this.options.redis)) {
			CheckedData data = (database.server() != null)
					? new CheckedData(database.server().url("checked"), "root", "")
					: new CheckedData(String.valueOf(this.options.jdbcUrl), this.options.user, this.options.password);
			data.create(this.options.keys, CheckedTables.SUM);
			return run(directory, board, data, redis);
		}
	}

	private Verdict run(Path directory, Board board, CheckedData data, CheckedRedis redis) throws Exception {
		List<WorkerProcess> workers = new ArrayList<>();
		try {
			for (int number = 0; number < this.options.workers; number++) {
				WorkerProcess worker = new WorkerProcess(arguments(number, directory, data, redis),
						directory.resolve("worker-%d.log".formatted(number)));
				workers.add(worker);
				worker.start();
			}
			FaultInjector injector = new FaultInjector(redis, data::connect, workers, directory.resolve("older.rdb"),
					this.random);
			int faults = disturb(board, injector);
			board.enter(Phase.SETTLE);
			awaitSettlement(board);
			return Verdict.of(board, this.options.workers, faults, directory);
		}
		finally {
			board.enter(Phase.END);
			workers.forEach(WorkerProcess::close);
		}
	}

	private List<String> arguments(int number, Path directory, CheckedData data, CheckedRedis redis) {
		List<String> arguments = new ArrayList<>(new WorkerSettings(number, directory, this.options.keys,
				this.options.readers, this.options.writers, this.options.writesPerSecond,
				this.options.level != ConsistencyLevel.AFTER_COMMIT, this.options.seed)
			.arguments());
		arguments.addAll(redis.arguments());
		arguments.addAll(List.of("--spring.application.name=checker", "--spring.datasource.url=" + data.url(),
				"--spring.datasource.username=" + data.user(), "--spring.datasource.password=" + data.password(),
				"--spring.datasource.hikari.minimum-idle=1", "--spring.main.banner-mode=off",
				"--logging.level.root=warn", "--shadowcache.consistency.level=" + this.options.level.label(),
				"--shadowcache.consistency.intents.create=" + (this.options.level == ConsistencyLevel.STRICT)));
		if (this.options.without != null) {
			arguments.add("--checker.without=" + this.options.without.name());
		}
		return arguments;
	}

	private int disturb(Board board, FaultInjector injector) throws Exception {
		List<FaultKind> kinds = List.copyOf(this.options.chosenFaults());
		long end = System.nanoTime() + (long) (this.options.minutes * TimeUnit.MINUTES.toNanos(1));
		int faults = 0;
		report(board, kinds.isEmpty() ? "no faults" : "faults: " + kinds);
		while (System.nanoTime() < end) {
			TimeUnit.NANOSECONDS.sleep(Math.min(BETWEEN_FAULTS.toNanos(), Math.max(0, end - System.nanoTime())));
			if (!kinds.isEmpty() && System.nanoTime() < end) {
				FaultKind fault = kinds.get(this.random.nextInt(kinds.size()));
				injector.inject(fault);
				faults++;
				report(board, fault.toString());
			}
			else {
				report(board, "");
			}
		}
		return faults;
	}

	/**
	 * A violation decides the verdict, and what it left behind may never settle.
	 */
	private void awaitSettlement(Board board) throws InterruptedException {
		long end = System.nanoTime() + TO_SETTLE.toNanos();
		while (board.total(Count.VIOLATIONS) == 0 && board.total(Count.SETTLED) < this.options.workers
				&& System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private void report(Board board, String event) {
		this.out.println(String.format(Locale.ROOT, "%,12d reads %,12d hits %,8d writes %d violations  %s",
				board.total(Count.READS), board.total(Count.HITS), board.total(Count.WRITES),
				board.total(Count.VIOLATIONS), event));
		this.out.flush();
	}

	/**
	 * The database of the checker's own, if it has one.
	 */
	private record MariaDb(@Nullable MariaDbServer server) implements AutoCloseable {

		static MariaDb unless(@Nullable String url) {
			return new MariaDb((url != null) ? null : MariaDbServer.start());
		}

		@Override
		public void close() {
			if (this.server != null) {
				this.server.close();
			}
		}

	}

}
