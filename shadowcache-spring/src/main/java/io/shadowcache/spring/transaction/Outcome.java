package io.shadowcache.spring.transaction;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * How a transaction ended.
 */
enum Outcome {

	/** Certainly committed. */
	COMMITTED,
	/** Certainly rolled back. */
	ROLLED_BACK,
	/** Nobody knows, or it has not ended yet. */
	UNKNOWN;

	static Outcome ofStatus(int status) {
		return switch (status) {
			case TransactionSynchronization.STATUS_COMMITTED -> COMMITTED;
			case TransactionSynchronization.STATUS_ROLLED_BACK -> ROLLED_BACK;
			default -> UNKNOWN;
		};
	}

}
