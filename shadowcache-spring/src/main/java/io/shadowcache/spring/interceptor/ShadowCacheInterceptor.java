package io.shadowcache.spring.interceptor;

import java.util.Set;
import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.Answer;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.Loader;
import io.shadowcache.engine.QueryCache;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import io.shadowcache.spring.transaction.WriteFrame;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.expression.BeanFactoryResolver;
import org.springframework.expression.BeanResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * Brings calls of annotated methods to the engine. Decides nothing itself; what a method
 * throws reaches the caller as it is.
 */
public final class ShadowCacheInterceptor implements MethodInterceptor {

	private final CacheOperationSource source;

	private final Supplier<ShadowCache> cache;

	private final Supplier<ShadowCacheTransactions> transactions;

	private final QueryRequests requests = new QueryRequests();

	private final LaterMethods later;

	private final BeanResolver beans;

	/**
	 * Creates the interceptor; nothing is asked for before the first call.
	 * @param source knows what applies to a method
	 * @param cache the engine
	 * @param transactions what the running transaction allows
	 * @param beans resolves beans in expressions
	 */
	public ShadowCacheInterceptor(CacheOperationSource source, Supplier<ShadowCache> cache,
			Supplier<ShadowCacheTransactions> transactions, BeanFactory beans) {
		this.source = source;
		this.cache = SingletonSupplier.of(cache);
		this.transactions = SingletonSupplier.of(transactions);
		this.beans = new BeanFactoryResolver(beans);
		this.later = new LaterMethods(this.requests, this.cache, this.transactions, this.beans);
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		Object target = invocation.getThis();
		Class<?> type = (target != null) ? target.getClass() : invocation.getMethod().getDeclaringClass();
		CacheOperation operation = this.source.find(invocation.getMethod(), type);
		return (operation != null) ? invoke(operation, invocation) : invocation.proceed();
	}

	/**
	 * Does what applies to the method.
	 */
	@Nullable Object invoke(CacheOperation operation, MethodInvocation invocation) throws Throwable {
		if (operation instanceof CachedMethod query) {
			QueryCall call = new QueryCall(query, invocation, this.beans);
			return query.delivery().isLater() ? this.later.read(query, call) : read(query, call);
		}
		if (operation instanceof BulkMethod bulk) {
			return readAll(bulk, invocation);
		}
		if (operation instanceof WritingMethod write) {
			return write.delivery().isLater() ? this.later.write(write, invocation) : write(write, invocation);
		}
		return invocation.proceed();
	}

	private @Nullable Object read(CachedMethod query, QueryCall call) throws Throwable {
		QueryCache queries = this.cache.get().queries();
		QueryOperation operation = query.operation();
		QueryExpressions expressions = query.expressions();
		if (!expressions.isUnconditional() && !expressions.isConditionMet(call::context)) {
			return queries.bypass(operation, BypassReason.CONDITION, call);
		}
		ReadScope scope = this.transactions.get().readScope(operation.dependencies().database());
		@Nullable Object[] arguments = expressions.keyArguments(call);
		CallIdentity identity = this.requests.identity(query, arguments);
		if (identity == null) {
			return read(query, call, scope, this.requests.tracedKey(query, arguments));
		}
		Answer recalled = queries.recalled().answer(operation, identity, scope);
		return (recalled != null) ? recalled.value() : readAndRemember(query, call, scope, identity.kept());
	}

	private @Nullable Object readAndRemember(CachedMethod query, QueryCall call, ReadScope scope, CallIdentity identity)
			throws Throwable {
		CacheKey key = this.requests.key(query, identity);
		Object result = read(query, call, scope, key);
		this.cache.get().queries().recalled().remember(identity, key);
		return result;
	}

	private @Nullable Object read(CachedMethod query, QueryCall call, ReadScope scope, CacheKey key) throws Throwable {
		QueryCache queries = this.cache.get().queries();
		QueryOperation operation = query.operation();
		Set<Dependency> rows = this.requests.rows(query, call);
		Loader loader = operation.expiry().needsThread() ? new DetachableCall(call, key,
				(copy) -> this.requests.key(query, query.expressions().keyArguments(copy)), QueryCall::loadExposed)
				: call;
		return rows.isEmpty() ? queries.get(operation, key, scope, loader)
				: queries.getOfRows(operation, key, DependencySet.of(rows), scope, loader);
	}

	private @Nullable Object readAll(BulkMethod bulk, MethodInvocation invocation) throws Throwable {
		QueryCache queries = this.cache.get().queries();
		Iterable<?> ids = (Iterable<?>) invocation.getArguments()[bulk.bulk().position()];
		if (ids == null || !bulk.expressions()
			.isConditionMet(() -> CallContext.of(bulk.declaredMethod().method(), invocation, this.beans))) {
			return queries.bypass(bulk.operation(), BypassReason.CONDITION, invocation::proceed);
		}
		BulkCall call = new BulkCall(bulk, invocation, ids, this.beans);
		return call.result(queries.getAll(bulk.operation(), call.entries(bulk.keys()),
				this.transactions.get().readScope(bulk.operation().dependencies().database()), call));
	}

	private @Nullable Object write(WritingMethod write, MethodInvocation invocation) throws Throwable {
		ShadowCacheTransactions current = this.transactions.get();
		WriteFrame frame = current.begin(write.dependencies(invocation, this.beans),
				write.transaction(invocation.getThis()));
		try {
			return invocation.proceed();
		}
		finally {
			current.end(frame);
		}
	}

}
