package io.shadowcache.spring.transaction;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Follows one transaction through Spring's synchronization: its outcome reaches it also
 * when a listener of the transaction manager failed, or was never registered.
 * <p>
 * A transaction whose begin was seen announces its commit by the manager's listener,
 * which comes after all synchronizations; here it is the first to hear of the commit.
 */
final class TransactionSynchronizer implements TransactionSynchronization {

	private final TransactionTracker tracker;

	private final TransactionContext context;

	TransactionSynchronizer(TransactionTracker tracker, TransactionContext context) {
		this.tracker = tracker;
		this.context = context;
	}

	@Override
	public int getOrder() {
		return this.context.begin().wasSeen() ? Ordered.HIGHEST_PRECEDENCE : Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void suspend() {
		this.context.suspended(true);
	}

	@Override
	public void resume() {
		this.context.suspended(false);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		if (!this.context.begin().wasSeen()) {
			this.context.writes().beforeCommit();
		}
	}

	@Override
	public void afterCommit() {
		this.tracker.ended(this.context, Outcome.COMMITTED);
	}

	@Override
	public void afterCompletion(int status) {
		this.tracker.ended(this.context, Outcome.ofStatus(status));
	}

}
