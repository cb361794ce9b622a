package io.shadowcache.checker.worker;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Waits in the end, when nobody writes any more, until everything that the cache answers
 * equals the database. A cache that never does breaks a promise too, which shows in that
 * this process does not say that it has settled.
 */
final class Settlement {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

	private final CheckedTables tables;

	private final Board board;

	private final WorkerSettings settings;

	Settlement(CheckedTables tables, Board board, WorkerSettings settings) {
		this.tables = tables;
		this.board = board;
		this.settings = settings;
	}

	void await() {
		while (this.board.phase() == Phase.SETTLE) {
			if (isSettled()) {
				this.board.count(this.settings.number(), Count.SETTLED);
				return;
			}
			LockSupport.parkNanos(PAUSE);
		}
	}

	/**
	 * Whether everything that the cache answers equals the database now.
	 */
	boolean isSettled() {
		try {
			long hits = this.board.of(this.settings.number(), Count.LATER_HITS);
			boolean equal = this.tables.sum() == CheckedTables.SUM
					&& IntStream.range(0, this.settings.keys()).allMatch(this::isEqual);
			return equal && this.board.of(this.settings.number(), Count.LATER_HITS) - hits > 5L * this.settings.keys();
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private boolean isEqual(int key) {
		long actual = this.tables.actual(key);
		return this.tables.counter(key) == actual && this.tables.counterRow(key) == actual
				&& this.tables.counterNear(key) == actual && this.tables.counterPush(key) == actual
				&& this.tables.counterPushRow(key) == actual;
	}

}
