package io.shadowcache.checker.worker;

import java.util.Random;
import java.util.function.LongSupplier;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads without pause and judges each read: it must not be older than what this thread
 * knew when it began.
 */
final class Reader implements Runnable {

	private static final int SUMS = 10;

	private final CheckedTables tables;

	private final Transactions transactions;

	private final Board board;

	private final WorkerSettings settings;

	private final History history;

	private final Random random;

	private final long[] last;

	Reader(CheckedTables tables, Transactions transactions, Board board, WorkerSettings settings, History history,
			Random random) {
		this.tables = tables;
		this.transactions = transactions;
		this.board = board;
		this.settings = settings;
		this.history = history;
		this.random = random;
		this.last = new long[settings.keys()];
	}

	@Override
	public void run() {
		while (this.board.phase() == Board.Phase.RUN) {
			try {
				if (this.random.nextInt(100) < SUMS) {
					readSum();
				}
				else {
					readCounter(this.random.nextInt(this.settings.keys()));
				}
				count(Board.Count.READS);
			}
			catch (DataAccessException | TransactionException ex) {
				count(Board.Count.DATABASE_FAILURES);
				this.history.failed("read", ex);
			}
			catch (RuntimeException ex) {
				count(Board.Count.FAILED_READS);
				this.history.failed("read", ex);
			}
		}
	}

	private void readCounter(int key) {
		Floor floor = floor(key);
		TransactionOperations transaction = this.transactions.any(this.random);
		long value = read(transaction, counter(key));
		this.history.read(key, value);
		if (value < floor.value()) {
			violated("counter %d is %d, but %d was %s before this read began".formatted(key, value, floor.value(),
					floor.origin()));
		}
		this.last[key] = Math.max(this.last[key], value);
	}

	private LongSupplier counter(int key) {
		return switch (this.random.nextInt(3)) {
			case 0 -> () -> this.tables.counterRow(key);
			case 1 -> () -> this.tables.counterNear(key);
			default -> () -> this.tables.counter(key);
		};
	}

	private void readSum() {
		long sum = read(this.transactions.any(this.random), this.tables::sum);
		if (sum != CheckedTables.SUM) {
			violated("the sum over two tables is %d, but was never anything but %d".formatted(sum, CheckedTables.SUM));
		}
	}

	private static long read(TransactionOperations transaction, LongSupplier query) {
		Long value = transaction.execute((status) -> query.getAsLong());
		if (value == null) {
			throw new IllegalStateException("A counter cannot be null");
		}
		return value;
	}

	private Floor floor(int key) {
		Floor floor = new Floor(this.board.acknowledged(key), "acknowledged");
		if (!this.settings.committedCounts()) {
			return floor;
		}
		floor = floor.or(this.last[key], "read by the same thread");
		return this.random.nextBoolean() ? floor.or(this.tables.actual(key), "committed") : floor;
	}

	private void violated(String what) {
		count(Board.Count.VIOLATIONS);
		this.history.violated(what);
	}

	private void count(Board.Count count) {
		this.board.count(this.settings.number(), count);
	}

	/**
	 * The oldest value that a read may return.
	 *
	 * @param value the value
	 * @param origin from where it is known
	 */
	private record Floor(long value, String origin) {

		Floor or(long other, String from) {
			return (other > this.value) ? new Floor(other, from) : this;
		}

	}

	/**
	 * Which transactions reads run in.
	 *
	 * @param none no transaction
	 * @param readCommitted each statement sees the newest data
	 * @param repeatableRead one snapshot
	 */
	record Transactions(TransactionOperations none, TransactionOperations readCommitted,
			TransactionOperations repeatableRead) {

		static Transactions of(TransactionsFactory factory) {
			return new Transactions(TransactionOperations.withoutTransaction(),
					factory.readOnly(TransactionDefinition.ISOLATION_READ_COMMITTED),
					factory.readOnly(TransactionDefinition.ISOLATION_REPEATABLE_READ));
		}

		TransactionOperations any(Random random) {
			return switch (random.nextInt(10)) {
				case 0 -> this.readCommitted;
				case 1 -> this.repeatableRead;
				default -> this.none;
			};
		}

	}

	/**
	 * Makes transactions.
	 */
	@FunctionalInterface
	interface TransactionsFactory {

		TransactionOperations readOnly(int isolation);

	}

}
