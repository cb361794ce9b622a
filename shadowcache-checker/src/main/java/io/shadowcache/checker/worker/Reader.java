package io.shadowcache.checker.worker;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Reads in bursts: half of them begin with a look into the primary, some run in one
 * transaction.
 */
final class Reader implements Runnable {

	private static final int LONGEST_BURST = 24;

	private static final int LONGEST_TRANSACTION = 6;

	private static final int SUMS = 10;

	private final CheckedTables tables;

	private final Transactions transactions;

	private final Judge judge;

	private final WorkerSettings settings;

	private final Random random;

	Reader(CheckedTables tables, Transactions transactions, Judge judge, WorkerSettings settings, Random random) {
		this.tables = tables;
		this.transactions = transactions;
		this.judge = judge;
		this.settings = settings;
		this.random = random;
	}

	@Override
	public void run() {
		while (this.judge.isRunning()) {
			try {
				burst();
			}
			catch (DataAccessException | TransactionException ex) {
				this.judge.failed(Count.DATABASE_FAILURES, ex);
			}
			catch (RuntimeException ex) {
				this.judge.failed(Count.FAILED_READS, ex);
			}
			pause();
		}
	}

	private void pause() {
		int millis = this.settings.load().readerPauseMillis();
		if (millis > 0) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
		}
	}

	private void burst() {
		boolean compared = this.random.nextBoolean();
		if (compared) {
			this.judge.committed(this.tables.actuals());
		}
		switch (this.random.nextInt(100)) {
			case 0, 1 ->
				this.transactions.readCommitted().executeWithoutResult((status) -> reads(compared, true, length()));
			case 2, 3 -> this.transactions.repeatableRead().executeWithoutResult((status) -> snapshot());
			default -> reads(compared, false, 1 + this.random.nextInt(LONGEST_BURST));
		}
	}

	private int length() {
		return 1 + this.random.nextInt(LONGEST_TRANSACTION);
	}

	private void reads(boolean compared, boolean inTransaction, int count) {
		for (int read = 0; read < count && this.judge.isRunning(); read++) {
			if (this.random.nextInt(100) < SUMS) {
				readSum();
			}
			else {
				int key = this.random.nextInt(this.settings.keys());
				read(key, kind(), inTransaction);
			}
			if (compared) {
				this.judge.count(Count.COMPARED);
			}
		}
	}

	/**
	 * In a transaction no read is answered without asking.
	 */
	private void read(int key, Count kind, boolean inTransaction) {
		if (kind == Count.PUSH && !inTransaction) {
			this.judge.readPushed(key, query(kind, key));
			return;
		}
		Judge.Floor floor = this.judge.floor(key);
		this.judge.read(key, query(kind, key).getAsLong(), floor, kind);
	}

	/**
	 * What the first statement sees is what a hit must equal, no more and no less.
	 */
	private void snapshot() {
		List<Long> snapshot = this.tables.actuals();
		for (int read = length(); read > 0; read--) {
			int key = this.random.nextInt(this.settings.keys());
			Count kind = kind();
			long value = query(kind, key).getAsLong();
			this.judge.readInSnapshot(key, value, snapshot.get(key), kind);
		}
	}

	private void readSum() {
		boolean excused = this.judge.isExcused();
		this.judge.readSum(this.tables.sum(), CheckedTables.SUM, excused);
	}

	private Count kind() {
		return switch (this.random.nextInt(4)) {
			case 0 -> Count.ROWS;
			case 1 -> Count.NEAR;
			case 2 -> Count.PUSH;
			default -> Count.TABLES;
		};
	}

	private LongSupplier query(Count kind, int key) {
		return switch (kind) {
			case ROWS -> () -> this.tables.counterRow(key);
			case NEAR -> () -> this.tables.counterNear(key);
			case PUSH -> () -> (key % 2 == 0) ? this.tables.counterPush(key) : this.tables.counterPushRow(key);
			default -> () -> this.tables.counter(key);
		};
	}

}
