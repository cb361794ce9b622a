package io.shadowcache.spring.transaction;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Hears of the transactions of one manager. Savepoints are none: what is rolled back to
 * one stays dirty.
 */
final class ShadowCacheTransactionListener implements TransactionExecutionListener {

	private final Object manager;

	private final Supplier<TransactionTracker> tracker;

	ShadowCacheTransactionListener(Object manager, Supplier<TransactionTracker> tracker) {
		this.manager = Objects.requireNonNull(manager, "manager");
		this.tracker = tracker;
	}

	@Override
	public void beforeBegin(TransactionExecution transaction) {
		if (transaction.isNewTransaction()) {
			this.tracker.get().beforeBegin();
		}
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
		if (!transaction.isNewTransaction()) {
			return;
		}
		if (beginFailure != null) {
			this.tracker.get().beginFailed();
		}
		else {
			this.tracker.get().begun(this.manager, transaction);
		}
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		this.tracker.get().beforeCommit(transaction);
	}

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable commitFailure) {
		this.tracker.get().ended(transaction, (commitFailure != null) ? Outcome.UNKNOWN : Outcome.COMMITTED);
	}

	@Override
	public void afterRollback(TransactionExecution transaction, @Nullable Throwable rollbackFailure) {
		this.tracker.get().ended(transaction, (rollbackFailure != null) ? Outcome.UNKNOWN : Outcome.ROLLED_BACK);
	}

}
