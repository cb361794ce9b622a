package io.shadowcache.spring.transaction;

import java.util.function.Supplier;

import io.shadowcache.engine.Invalidator;
import io.shadowcache.engine.ShadowCache;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the state of each thread up to date with what its transactions do.
 */
final class TransactionTracker {

	// One for each application context, not one for the process.
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<ThreadState> states = new ThreadLocal<>();

	private final Supplier<ShadowCache> cache;

	private final TransactionFacts facts;

	TransactionTracker(Supplier<ShadowCache> cache, TransactionFacts facts) {
		this.cache = cache;
		this.facts = facts;
	}

	Invalidator invalidator() {
		return this.cache.get().invalidator();
	}

	/**
	 * Returns the state of the current thread, or {@code null} if it is in nothing that
	 * was seen.
	 */
	@Nullable ThreadState known() {
		return this.states.get();
	}

	ThreadState state() {
		ThreadState state = this.states.get();
		if (state == null) {
			state = new ThreadState();
			this.states.set(state);
		}
		return state;
	}

	void forgetIfEmpty(ThreadState state) {
		if (state.isEmpty()) {
			this.states.remove();
		}
	}

	void beforeBegin() {
		state().momentBeforeBegin(this.cache.get().queries().moment());
	}

	void beginFailed() {
		forgetIfEmpty(state());
	}

	void begun(Object manager, TransactionExecution execution) {
		add(new TransactionBegin(manager, execution, state().momentBeforeBegin(), this.facts));
	}

	/**
	 * Follows the current thread's transaction from now on, though its begin was not
	 * seen.
	 * @return the transaction, or {@code null} if it is about to end and cannot be
	 * followed any more
	 */
	@Nullable TransactionContext adopt() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return null;
		}
		return add(new TransactionBegin(new Object(), null, 0, this.facts));
	}

	/**
	 * Announces what the transaction has changed. What a persistence context still holds
	 * back is written before: whoever asks the database for writing transactions after
	 * the mark must find this one.
	 */
	void beforeCommit(TransactionExecution execution) {
		TransactionContext context = find(execution);
		if (context == null) {
			return;
		}
		if (execution instanceof TransactionStatus status && !context.writes().isEmpty()) {
			status.flush();
		}
		context.writes().beforeCommit();
	}

	void ended(TransactionExecution execution, Outcome outcome) {
		TransactionContext context = find(execution);
		if (context != null) {
			ended(context, outcome);
		}
	}

	void ended(TransactionContext context, Outcome outcome) {
		try {
			context.end(outcome);
		}
		finally {
			ThreadState state = state();
			state.remove(context);
			forgetIfEmpty(state);
		}
	}

	private TransactionContext add(TransactionBegin begin) {
		TransactionContext context = new TransactionContext(begin, new TransactionWrites(this::invalidator));
		if (begin.hasSynchronization()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizer(this, context));
		}
		state().push(context);
		return context;
	}

	private @Nullable TransactionContext find(TransactionExecution execution) {
		ThreadState state = known();
		return (state != null) ? state.find(execution) : null;
	}

}
