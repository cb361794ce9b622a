package io.shadowcache.checker.worker;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes at a steady rate and acknowledges what is committed.
 */
final class Writer implements Runnable {

	private final CheckedTables tables;

	private final Board board;

	private final WorkerSettings settings;

	private final History history;

	private final Random random;

	Writer(CheckedTables tables, Board board, WorkerSettings settings, History history, Random random) {
		this.tables = tables;
		this.board = board;
		this.settings = settings;
		this.history = history;
		this.random = random;
	}

	@Override
	public void run() {
		long pause = TimeUnit.SECONDS.toNanos(1) / this.settings.writesPerSecond();
		while (this.board.phase() == Board.Phase.RUN) {
			try {
				write();
			}
			catch (RuntimeException ex) {
				count(Board.Count.FAILED_WRITES);
				this.history.failed("write", ex);
			}
			LockSupport.parkNanos(pause / 2 + (long) (this.random.nextDouble() * pause));
		}
	}

	private void write() {
		int key = this.random.nextInt(this.settings.keys());
		switch (this.random.nextInt(10)) {
			case 0 -> this.tables.move(1 + this.random.nextInt(5));
			case 1 -> writeInVain(key);
			default -> increment(key);
		}
		count(Board.Count.WRITES);
	}

	private void increment(int key) {
		long value = this.tables.increment(key);
		this.board.acknowledge(key, value);
		this.history.wrote(key, value);
	}

	private void writeInVain(int key) {
		try {
			this.tables.incrementInVain(key);
		}
		catch (CheckedTables.RolledBackException ex) {
			this.history.rolledBack(key);
		}
	}

	private void count(Board.Count count) {
		this.board.count(this.settings.number(), count);
	}

}
