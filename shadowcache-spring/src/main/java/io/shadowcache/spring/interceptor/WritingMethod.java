package io.shadowcache.spring.interceptor;

import java.util.function.Supplier;

import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.spring.transaction.MethodTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A writing method, ready to be called.
 */
final class WritingMethod implements CacheOperation {

	private final WriteDeclaration declaration;

	private final Supplier<InvalidationOperation> operation;

	private final DeclaredTransactions transactions;

	WritingMethod(WriteDeclaration declaration, Supplier<InvalidationOperation> operation) {
		this.declaration = declaration;
		this.transactions = new DeclaredTransactions(declaration.method());
		this.operation = operation;
	}

	@Override
	public InvalidationOperation operation() {
		return this.operation.get();
	}

	MethodTransaction transaction(@Nullable Object target) {
		return this.transactions.of(target);
	}

	@Override
	public DeclaredMethod declaredMethod() {
		return this.declaration.method();
	}

}
