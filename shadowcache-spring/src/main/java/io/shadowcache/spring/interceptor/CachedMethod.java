package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.result.Delivery;

/**
 * A query method, ready to be called. The operation is made when it is first needed,
 * since it needs to know the database.
 */
final class CachedMethod implements CacheOperation {

	private final QueryDeclaration declaration;

	private final Supplier<QueryOperation> operation;

	private final Supplier<KeyGenerator> keys;

	private final Supplier<DeclaredRows> rows;

	private final Delivery delivery;

	CachedMethod(QueryDeclaration declaration, Supplier<QueryOperation> operation, Supplier<KeyGenerator> keys,
			Supplier<DeclaredRows> rows) {
		this.keys = keys;
		this.declaration = declaration;
		this.delivery = declaration.method().delivery();
		this.rows = rows;
		this.operation = operation;
	}

	Method method() {
		return this.declaration.method().method();
	}

	/**
	 * Returns how the method hands its result over.
	 */
	Delivery delivery() {
		return this.delivery;
	}

	QueryExpressions expressions() {
		return this.declaration.expressions();
	}

	/**
	 * Returns what makes the keys of its entries.
	 */
	KeyGenerator keys() {
		return this.keys.get();
	}

	/**
	 * Returns the rows that a call reads.
	 */
	DeclaredRows rows() {
		return this.rows.get();
	}

	@Override
	public QueryOperation operation() {
		return this.operation.get();
	}

	@Override
	public DeclaredMethod declaredMethod() {
		return this.declaration.method();
	}

}
