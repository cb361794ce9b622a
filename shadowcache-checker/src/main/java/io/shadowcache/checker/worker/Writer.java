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

	private final OwnWrites own;

	private final WorkerSettings settings;

	private final Trail trail;

	private final Random random;

	Writer(CheckedTables tables, Board board, OwnWrites own, WorkerSettings settings, Trail trail, Random random) {
		this.tables = tables;
		this.board = board;
		this.own = own;
		this.settings = settings;
		this.trail = trail;
		this.random = random;
	}

	@Override
	public void run() {
		long pause = TimeUnit.SECONDS.toNanos(1) / this.settings.load().writesPerSecond();
		while (this.board.phase() == Phase.RUN) {
			try {
				write();
			}
			catch (RuntimeException ex) {
				count(Count.FAILED_WRITES);
				this.trail.add("write failed: " + ex);
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
		count(Count.WRITES);
	}

	private void increment(int key) {
		long value = this.tables.increment(key);
		this.own.written(key, value);
		this.board.acknowledged().raise(key, value);
		this.trail.add("wrote", key, value);
	}

	private void writeInVain(int key) {
		try {
			this.tables.incrementInVain(key);
		}
		catch (CheckedTables.RolledBackException ex) {
			this.trail.add("rolled back", key, -1);
		}
	}

	private void count(Count count) {
		this.board.count(this.settings.number(), count);
	}

}
