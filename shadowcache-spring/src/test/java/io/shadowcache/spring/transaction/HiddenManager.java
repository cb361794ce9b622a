package io.shadowcache.spring.transaction;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Takes no listeners, so that nobody sees its transactions begin.
 */
record HiddenManager(PlatformTransactionManager target) implements PlatformTransactionManager {

	@Override
	public TransactionStatus getTransaction(TransactionDefinition definition) {
		return this.target.getTransaction(definition);
	}

	@Override
	public void commit(TransactionStatus status) {
		this.target.commit(status);
	}

	@Override
	public void rollback(TransactionStatus status) {
		this.target.rollback(status);
	}

}
