package io.shadowcache.redis;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import io.shadowcache.dependency.Generation;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens tables that are read for the first time as soon as the database says that nothing
 * is under way any more: when the permissions to leave them out have run out, and every
 * transaction that was open then has ended. Without its help they open a lease later.
 */
final class TableOpener {

	private static final Logger logger = LoggerFactory.getLogger(TableOpener.class);

	/**
	 * So many sets of tables are opened early; the rest opens in time.
	 */
	private static final int MAX_WAITING = 256;

	private final KeySpace keys;

	private final ControlLink link;

	private final long leaseNanos;

	private final OpenTransactions openTransactions;

	private final LongSupplier nanoTime;

	private final Map<Tables, Waiting> waiting = new ConcurrentHashMap<>();

	TableOpener(KeySpace keys, ControlLink link, Duration lease, OpenTransactions openTransactions,
			LongSupplier nanoTime) {
		this.keys = keys;
		this.link = link;
		this.leaseNanos = lease.toNanos();
		this.openTransactions = openTransactions;
		this.nanoTime = nanoTime;
	}

	/**
	 * Notes tables that are not open yet. Never blocks.
	 * @param opens how long it takes until they are open without help: until the last
	 * permission has run out, and one lease more
	 */
	void observe(Generation generation, Set<String> tables, Duration opens) {
		if (this.waiting.size() < MAX_WAITING) {
			this.waiting.computeIfAbsent(new Tables(generation, tables),
					(key) -> new Waiting(this.nanoTime.getAsLong() + opens.toNanos()));
		}
	}

	/**
	 * Opens what can be opened. To be called on one background thread; may block as long
	 * as the database does not answer.
	 * @param timeout how long to wait for Redis
	 * @return whether there still is something to wait for
	 */
	boolean poll(Duration timeout) {
		this.waiting.forEach((tables, opening) -> {
			if (opening.isOver() || (opening.hasEnded() && open(tables, timeout))) {
				this.waiting.remove(tables);
			}
		});
		return !this.waiting.isEmpty();
	}

	private boolean open(Tables tables, Duration timeout) {
		byte[][] first = { tables.generation().encode() };
		byte[][] arguments = ControlKeys.join(first, FirstReads.names(tables.names()));
		try {
			long unused = this.link.connection().count(Script.OPEN, this.keys.reads(), () -> arguments, timeout);
		}
		catch (StoreException ex) {
			logger.debug("{} cannot be opened before their time: {}", tables.names(), ex.getMessage());
		}
		return true;
	}

	/**
	 * Tables that are noted under a generation.
	 *
	 * @param generation the generation
	 * @param names their names
	 */
	private record Tables(Generation generation, Set<String> names) {
	}

	/**
	 * The time when tables open by themselves. Confined to the polling thread, apart from
	 * its final fields.
	 */
	private final class Waiting {

		private final long opensAtNanos;

		private @Nullable BooleanSupplier watch;

		private boolean asked;

		Waiting(long opensAtNanos) {
			this.opensAtNanos = opensAtNanos;
		}

		boolean isOver() {
			return overdue() >= 0;
		}

		boolean hasEnded() {
			return overdue() + TableOpener.this.leaseNanos > 0 && transactionsHaveEnded();
		}

		private long overdue() {
			return TableOpener.this.nanoTime.getAsLong() - this.opensAtNanos;
		}

		private boolean transactionsHaveEnded() {
			try {
				if (!this.asked) {
					this.watch = TableOpener.this.openTransactions.watch();
					this.asked = true;
				}
				return this.watch != null && this.watch.getAsBoolean();
			}
			catch (RuntimeException ex) {
				logger.debug("Cannot ask the database for open transactions; the tables open in time", ex);
				return false;
			}
		}

	}

}
