package io.shadowcache.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.Count;
import io.shadowcache.checker.worker.Phase;
import io.shadowcache.checker.worker.WorkerSettings;

/**
 * The end of a run: first all processes must be answered with what is in the database,
 * then nothing may be held any more. A violation decides the verdict before, and what it
 * left behind may never come to rest.
 */
final class Closing {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final long GLANCE_MILLIS = 250;

	private final Board board;

	private final ServerCensus servers;

	private final Path directory;

	private final int workers;

	private final long redisConnections;

	/**
	 * Makes it when all processes are there, and notes what the servers hold for them.
	 */
	Closing(Board board, ServerCensus servers, Path directory, int workers) throws InterruptedException {
		this.board = board;
		this.servers = servers;
		this.directory = directory;
		this.workers = workers;
		this.redisConnections = servers.redisConnectionsWhenSteady();
	}

	Ending await() throws InterruptedException {
		this.board.enter(Phase.SETTLE);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (isUnviolated() && unsettled() > 0 && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
		}
		if (!isUnviolated()) {
			return new Ending(unsettled(), List.of());
		}
		return (unsettled() == 0) ? new Ending(0, leftovers()) : new Ending(unsettled(), told());
	}

	private boolean isUnviolated() {
		return this.board.total(Count.VIOLATIONS) == 0;
	}

	private long unsettled() {
		return this.workers - this.board.total(Count.SETTLED);
	}

	/**
	 * Returns what is still there when patience has ended.
	 */
	private List<String> leftovers() throws InterruptedException {
		this.board.enter(Phase.REST);
		long end = System.nanoTime() + PATIENCE.toNanos();
		List<String> left;
		do {
			TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
			left = found();
		}
		while (!left.isEmpty() && System.nanoTime() < end);
		return left;
	}

	private List<String> found() {
		List<String> left = new ArrayList<>();
		try {
			left.addAll(told());
			if (left.isEmpty() && this.board.total(Count.RESTED) < this.workers) {
				left.add("a process that has not come to rest yet");
			}
			left.addAll(this.servers.leftovers(this.redisConnections, this.board.total(Count.POOLED)));
		}
		catch (Exception ex) {
			left.add("something that does not answer: " + ex);
		}
		return left;
	}

	private List<String> told() {
		List<String> told = new ArrayList<>();
		for (int worker = 0; worker < this.workers; worker++) {
			if (this.board.of(worker, Count.RESTED) == 0) {
				told.addAll(of(worker));
			}
		}
		return told;
	}

	private List<String> of(int worker) {
		return lines(worker).stream().map((line) -> "process %d: %s".formatted(worker, line)).toList();
	}

	private List<String> lines(int worker) {
		Path told = WorkerSettings.leftovers(this.directory, worker);
		try {
			return Files.exists(told) ? Files.readAllLines(told) : List.of("nothing told yet");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
