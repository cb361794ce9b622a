package io.shadowcache.spring.transaction;

import java.sql.Connection;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is known of a transaction since its begin. Confined to the thread of the
 * transaction.
 */
final class TransactionBegin {

	private final Object manager;

	private final @Nullable TransactionExecution execution;

	private final long moment;

	private final TransactionFacts facts;

	private final boolean hasSynchronization = TransactionSynchronizationManager.isActualTransactionActive();

	private final boolean readOnly = TransactionSynchronizationManager.isCurrentTransactionReadOnly();

	private int isolation;

	/**
	 * Reads what the current thread tells about its transaction.
	 * @param execution identifies the transaction, {@code null} if its begin was not seen
	 * @param moment the moment that was read before it began
	 */
	TransactionBegin(Object manager, @Nullable TransactionExecution execution, long moment, TransactionFacts facts) {
		this.manager = manager;
		this.execution = execution;
		this.moment = moment;
		this.facts = facts;
		Integer declared = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
		this.isolation = (declared != null) ? declared : Connection.TRANSACTION_NONE;
	}

	Object manager() {
		return this.manager;
	}

	boolean isOf(TransactionExecution candidate) {
		return this.execution == candidate;
	}

	boolean wasSeen() {
		return this.execution != null && this.hasSynchronization;
	}

	boolean hasSynchronization() {
		return this.hasSynchronization;
	}

	/**
	 * Whether a rollback undoes what was written to the database. One whose begin was not
	 * seen may well be one of the database.
	 */
	boolean hasDatabase() {
		return this.execution == null || ManagedDatabase.isOf(this.manager);
	}

	/**
	 * Whether statements in a database may run in this transaction.
	 */
	boolean concerns(String database) {
		String known = this.facts.databases().of(this.manager);
		return known == null || known.equals(database);
	}

	boolean isReadOnly() {
		return this.readOnly;
	}

	long moment() {
		return this.moment;
	}

	/**
	 * Returns the isolation level; the default one is looked up when it is first asked
	 * for, since a transaction that reads nothing through the cache need not know it.
	 */
	int isolation() {
		if (this.isolation == Connection.TRANSACTION_NONE) {
			this.isolation = this.facts.defaultIsolation().ofCurrentTransaction();
		}
		return this.isolation;
	}

}
