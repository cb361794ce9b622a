package io.shadowcache.spring.interceptor;

import java.util.function.Supplier;

import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.spring.transaction.MethodTransaction;

/**
 * A writing method, ready to be called.
 */
final class WritingMethod implements CacheOperation {

	private final WriteDeclaration declaration;

	private final Supplier<InvalidationOperation> operation;

	WritingMethod(WriteDeclaration declaration, Supplier<InvalidationOperation> operation) {
		this.declaration = declaration;
		this.operation = operation;
	}

	@Override
	public InvalidationOperation operation() {
		return this.operation.get();
	}

	MethodTransaction transaction() {
		return this.declaration.transaction();
	}

	@Override
	public DeclaredMethod declaredMethod() {
		return this.declaration.method();
	}

}
