package io.shadowcache.spring.transaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions of one thread, suspended ones included, and the writing methods that
 * it is in. Confined to that thread.
 */
final class ThreadState {

	private final Deque<TransactionContext> transactions = new ArrayDeque<>();

	private final Deque<WriteFrame> frames = new ArrayDeque<>();

	private long momentBeforeBegin;

	long momentBeforeBegin() {
		return this.momentBeforeBegin;
	}

	void momentBeforeBegin(long moment) {
		this.momentBeforeBegin = moment;
	}

	boolean isEmpty() {
		return this.transactions.isEmpty() && this.frames.isEmpty();
	}

	void push(TransactionContext transaction) {
		forgetEnded();
		this.transactions.push(transaction);
		this.frames.forEach((frame) -> frame.begun(transaction));
	}

	void remove(TransactionContext transaction) {
		this.transactions.remove(transaction);
	}

	void push(WriteFrame frame) {
		this.frames.push(frame);
	}

	void remove(WriteFrame frame) {
		this.frames.remove(frame);
	}

	boolean isBeingChanged(DependencySet dependencies) {
		return this.frames.stream().anyMatch((frame) -> frame.affects(dependencies));
	}

	@Nullable TransactionContext find(TransactionExecution execution) {
		return this.transactions.stream().filter((one) -> one.begin().isOf(execution)).findFirst().orElse(null);
	}

	/**
	 * Returns the transactions that statements of now may run in, newest first: the
	 * newest of each manager. One that was suspended for a transaction of another manager
	 * still has its connection.
	 */
	List<TransactionContext> running() {
		forgetEnded();
		boolean active = TransactionSynchronizationManager.isActualTransactionActive();
		Set<Object> managers = Collections.newSetFromMap(new IdentityHashMap<>());
		List<TransactionContext> running = new ArrayList<>();
		for (TransactionContext transaction : this.transactions) {
			boolean newest = managers.add(transaction.begin().manager());
			if (newest && (active || !transaction.begin().hasSynchronization())) {
				running.add(transaction);
			}
		}
		return running;
	}

	/**
	 * Returns those of them that statements in a database may run in.
	 */
	List<TransactionContext> running(String database) {
		return running().stream().filter((transaction) -> transaction.begin().concerns(database)).toList();
	}

	/**
	 * Whether the thread is in a transaction whose begin was not seen.
	 */
	boolean isInUnknownTransaction() {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& this.transactions.stream().noneMatch(TransactionContext::isSynchronized);
	}

	/**
	 * A transaction that was ended by another thread could not be removed here.
	 */
	private void forgetEnded() {
		this.transactions.removeIf(TransactionContext::hasEnded);
	}

}
