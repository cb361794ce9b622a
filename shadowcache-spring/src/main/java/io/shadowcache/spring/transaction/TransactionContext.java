package io.shadowcache.spring.transaction;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import org.jspecify.annotations.Nullable;

/**
 * One physical transaction: what it may read from the cache, what it has changed, what is
 * to be stored when it has committed. Confined to the thread of the transaction.
 */
final class TransactionContext {

	private final TransactionBegin begin;

	private final TransactionWrites writes;

	private final Dirt seen = new Dirt();

	private final List<Runnable> stores = new ArrayList<>();

	private boolean suspended;

	private volatile boolean ended;

	TransactionContext(TransactionBegin begin, TransactionWrites writes) {
		this.begin = begin;
		this.writes = writes;
	}

	TransactionBegin begin() {
		return this.begin;
	}

	TransactionWrites writes() {
		return this.writes;
	}

	void suspended(boolean value) {
		this.suspended = value;
	}

	/**
	 * Whether Spring's synchronization belongs to this transaction at the moment.
	 */
	boolean isSynchronized() {
		return this.begin.hasSynchronization() && !this.suspended;
	}

	@Nullable BypassReason bypass(DependencySet dependencies) {
		if (this.writes.affect(dependencies) || this.seen.affects(dependencies)) {
			return BypassReason.DIRTY_TRANSACTION;
		}
		if (!this.begin.wasSeen()) {
			return BypassReason.UNKNOWN_TRANSACTION;
		}
		return switch (this.begin.isolation()) {
			case Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ -> null;
			default -> BypassReason.ISOLATION;
		};
	}

	long snapshotMoment() {
		return (this.begin.isolation() == Connection.TRANSACTION_READ_COMMITTED) ? Long.MAX_VALUE : this.begin.moment();
	}

	/**
	 * Notes what was changed here and is announced by somebody else.
	 */
	void wrote(DependencySet changed) {
		this.seen.add(changed);
	}

	/**
	 * Runs a store at once if nothing can have been written here, else after the commit.
	 */
	void whenCommitted(Runnable store) {
		if (this.begin.isReadOnly() && this.writes.isEmpty() && this.seen.isEmpty()) {
			store.run();
		}
		else {
			this.stores.add(store);
		}
	}

	boolean hasEnded() {
		return this.ended;
	}

	/**
	 * Takes the outcome; only the first one counts. Invalidates before it stores, so that
	 * nothing is stored that the transaction itself made stale.
	 * @return whether this was the first one
	 */
	boolean end(Outcome outcome) {
		if (this.ended) {
			return false;
		}
		this.ended = true;
		this.writes.ended(outcome);
		if (outcome == Outcome.COMMITTED) {
			this.stores.forEach(Runnable::run);
		}
		return true;
	}

}
