package io.shadowcache.spring.transaction;

import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.ReadScope;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The scope of a query in a transaction, or in a method that changes something. With
 * transactions of several managers that concern its database the strictest answer counts.
 */
final class ThreadReadScope implements ReadScope {

	private final ThreadState state;

	private final List<TransactionContext> running;

	private final boolean unknown;

	ThreadReadScope(ThreadState state, String database) {
		this.state = state;
		this.running = state.running(database);
		this.unknown = state.isInUnknownTransaction();
	}

	@Override
	public @Nullable BypassReason bypass(DependencySet dependencies) {
		if (this.state.isBeingChanged(dependencies)) {
			return BypassReason.DIRTY_TRANSACTION;
		}
		if (this.unknown) {
			return BypassReason.UNKNOWN_TRANSACTION;
		}
		for (TransactionContext transaction : this.running) {
			BypassReason reason = transaction.bypass(dependencies);
			if (reason != null) {
				return reason;
			}
		}
		return null;
	}

	@Override
	public long snapshotMoment() {
		return this.running.stream().mapToLong(TransactionContext::snapshotMoment).min().orElse(Long.MAX_VALUE);
	}

	@Override
	public boolean isShared() {
		return this.running.isEmpty() && !TransactionSynchronizationManager.isActualTransactionActive();
	}

	@Override
	public void whenCommitted(Runnable store) {
		Runnable next = store;
		for (int index = this.running.size() - 1; index >= 0; index--) {
			TransactionContext transaction = this.running.get(index);
			Runnable then = next;
			next = () -> transaction.whenCommitted(then);
		}
		next.run();
	}

}
