package io.shadowcache.spring.interceptor;

import java.util.function.Function;
import java.util.function.Supplier;

import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * A query method for many ids, ready to be called.
 */
final class BulkMethod implements CacheOperation {

	private final QueryDeclaration declaration;

	private final BulkDeclaration bulk;

	private final Supplier<QueryOperation> operation;

	private final Function<QueryOperation, KeyGenerator> keys;

	private final Supplier<DeclaredRows> rows;

	private final @Nullable CachedMethod single;

	/**
	 * Makes it.
	 * @param operation makes the query whose entries are used
	 * @param keys finds what makes the keys of a query
	 * @param rows the rows that one of them depends on
	 * @param single the method whose entries are shared, or {@code null}
	 */
	BulkMethod(QueryDeclaration declaration, BulkDeclaration bulk, Supplier<QueryOperation> operation,
			Function<QueryOperation, KeyGenerator> keys, Supplier<DeclaredRows> rows, @Nullable CachedMethod single) {
		this.declaration = declaration;
		this.bulk = bulk;
		this.operation = operation;
		this.keys = keys;
		this.rows = rows;
		this.single = single;
	}

	BulkDeclaration bulk() {
		return this.bulk;
	}

	QueryExpressions expressions() {
		return this.declaration.expressions();
	}

	@Nullable CachedMethod single() {
		return this.single;
	}

	/**
	 * Returns what makes the keys of its entries.
	 */
	KeyGenerator keys() {
		return this.keys.apply(operation());
	}

	DeclaredRows rows() {
		return (this.single != null) ? this.single.rows() : this.rows.get();
	}

	@Override
	public QueryOperation operation() {
		return (this.single != null) ? this.single.operation() : this.operation.get();
	}

	@Override
	public DeclaredMethod declaredMethod() {
		return this.declaration.method();
	}

}
