package io.shadowcache.checker.worker;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions that reads run in.
 *
 * @param readCommitted each statement sees the newest data
 * @param repeatableRead one snapshot
 */
record Transactions(TransactionOperations readCommitted, TransactionOperations repeatableRead) {

	static Transactions of(PlatformTransactionManager manager) {
		return new Transactions(readOnly(manager, TransactionDefinition.ISOLATION_READ_COMMITTED),
				readOnly(manager, TransactionDefinition.ISOLATION_REPEATABLE_READ));
	}

	private static TransactionOperations readOnly(PlatformTransactionManager manager, int isolation) {
		TransactionTemplate template = new TransactionTemplate(manager);
		template.setIsolationLevel(isolation);
		template.setReadOnly(true);
		return template;
	}

}
