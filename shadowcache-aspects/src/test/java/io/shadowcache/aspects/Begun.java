package io.shadowcache.aspects;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts transactions.
 */
final class Begun implements TransactionExecutionListener {

	private final AtomicInteger count = new AtomicInteger();

	int count() {
		return this.count.get();
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		this.count.incrementAndGet();
	}

}
