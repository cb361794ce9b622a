package io.shadowcache.checker;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.shadowcache.checker.fault.CheckedRedis;
import io.shadowcache.checker.fault.FaultInjector;
import io.shadowcache.checker.fault.FaultKind;
import io.shadowcache.checker.fault.Scene;
import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.CheckedTables;
import io.shadowcache.checker.worker.Count;
import io.shadowcache.checker.worker.Phase;
import io.shadowcache.checker.worker.WorkerSettings;

/**
 * One run: starts what is needed, lets faults happen until the time is over, and judges.
 */
final class CheckerRun {

	private final CheckerOptions options;

	private final PrintWriter out;

	private final Random random;

	CheckerRun(CheckerOptions options, PrintWriter out) {
		this.options = options;
		this.out = out;
		this.random = new Random(options.seed);
	}

	Verdict run() throws Exception {
		try (CheckedData data = CheckedData.of(this.options)) {
			return run(data);
		}
	}

	/**
	 * Runs over a database that may have been used before.
	 */
	Verdict run(CheckedData data) throws Exception {
		Path directory = (this.options.directory != null) ? Files.createDirectories(this.options.directory)
				: Files.createTempDirectory("shadowcache-checker");
		Files.deleteIfExists(WorkerSettings.board(directory));
		Board board = Board.open(WorkerSettings.board(directory));
		try (CheckedRedis redis = this.options.redis.open(this.options.containers)) {
			data.create(this.options.keys, CheckedTables.SUM);
			return run(directory, board, data, redis);
		}
	}

	private Verdict run(Path directory, Board board, CheckedData data, CheckedRedis redis) throws Exception {
		try (Workers workers = Workers.start(this.options, directory, data, redis)) {
			return run(directory, board, new Scene(redis, workers.proxy(), data::connect, data.kill(),
					workers.processes(), board, this.options.lease, directory.resolve("older.rdb")));
		}
	}

	private Verdict run(Path directory, Board board, Scene scene) throws Exception {
		try {
			FaultInjector injector = new FaultInjector(scene, this.options.level, this.random);
			Closing closing = new Closing(board, new ServerCensus(scene.redis(), scene.database()), directory,
					this.options.workers);
			Faults faults = disturb(board, injector);
			return Verdict.of(board, closing.await(), faults, directory);
		}
		finally {
			board.enter(Phase.END);
		}
	}

	private Faults disturb(Board board, FaultInjector injector) throws Exception {
		List<FaultKind> kinds = List.copyOf(this.options.chosenFaults());
		long begin = System.nanoTime();
		long end = begin + (long) (this.options.minutes * TimeUnit.MINUTES.toNanos(1));
		Faults faults = new Faults(new FaultFigures(board::total));
		faults.began();
		report(board, kinds.isEmpty() ? "no faults" : "faults: " + kinds);
		while (System.nanoTime() < end && !(this.options.stopAtViolation && board.total(Count.VIOLATIONS) > 0)) {
			TimeUnit.NANOSECONDS.sleep(Math.min(this.options.between.toNanos(), Math.max(0, end - System.nanoTime())));
			if (!kinds.isEmpty() && System.nanoTime() < end) {
				FaultKind fault = faults.next(kinds, this.random);
				injector.inject(fault);
				report(board, fault.toString());
			}
			else {
				report(board, "");
			}
		}
		faults.lasted(Duration.ofNanos(System.nanoTime() - begin));
		return faults;
	}

	private void report(Board board, String event) {
		this.out.println(String.format(Locale.ROOT, "%,12d reads %,12d hits %,8d writes %d violations  %s",
				board.total(Count.READS), board.total(Count.HITS), board.total(Count.WRITES),
				board.total(Count.VIOLATIONS), event));
		this.out.flush();
	}

}
