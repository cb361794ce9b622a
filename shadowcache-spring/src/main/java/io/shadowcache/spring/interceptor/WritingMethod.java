package io.shadowcache.spring.interceptor;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.spring.result.Delivery;
import io.shadowcache.spring.transaction.MethodTransaction;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.expression.BeanResolver;
import org.springframework.expression.EvaluationException;

/**
 * A writing method, ready to be called.
 */
final class WritingMethod implements CacheOperation {

	private static final Logger logger = LoggerFactory.getLogger(WritingMethod.class);

	private final WriteDeclaration declaration;

	private final Supplier<InvalidationOperation> operation;

	private final DeclaredTransactions transactions;

	private final Supplier<DeclaredRows> rows;

	private final Delivery delivery;

	WritingMethod(WriteDeclaration declaration, Supplier<InvalidationOperation> operation,
			Supplier<DeclaredRows> rows) {
		this.declaration = declaration;
		this.delivery = declaration.method().delivery();
		this.rows = rows;
		this.transactions = new DeclaredTransactions(declaration.method());
		this.operation = operation;
	}

	@Override
	public InvalidationOperation operation() {
		return this.operation.get();
	}

	/**
	 * Returns what a call changes. Rows that its arguments do not tell are their table:
	 * an expression that fails must not keep the method from being called.
	 */
	DependencySet dependencies(MethodInvocation invocation, BeanResolver beans) {
		DependencySet declared = operation().dependencies();
		DeclaredRows changed = this.rows.get();
		if (changed.isEmpty()) {
			return declared;
		}
		Set<Dependency> all = new HashSet<>(changed(changed, invocation, beans));
		declared.asList().stream().filter((one) -> one.kind() == Dependency.Kind.TABLE).forEach(all::add);
		return DependencySet.of(all);
	}

	private Set<Dependency> changed(DeclaredRows changed, MethodInvocation invocation, BeanResolver beans) {
		try {
			Set<Dependency> rows = changed.of(CallContext.of(declaredMethod().method(), invocation, beans));
			return rows.isEmpty() ? changed.wholeTables() : rows;
		}
		catch (EvaluationException ex) {
			logger.warn("The rows that {} writes cannot be told from its arguments, so that their whole tables are "
					+ "invalidated: {}", declaredMethod(), ex.getMessage());
			return changed.wholeTables();
		}
	}

	/**
	 * Returns how the method hands its result over.
	 */
	Delivery delivery() {
		return this.delivery;
	}

	MethodTransaction transaction(@Nullable Object target) {
		return this.transactions.of(target);
	}

	@Override
	public DeclaredMethod declaredMethod() {
		return this.declaration.method();
	}

}
