package io.shadowcache.spring.interceptor;

import java.util.function.Supplier;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.result.Delivery;
import io.shadowcache.spring.transaction.ReactiveWrites;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.expression.BeanResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * Brings calls of methods that hand their results over later to those who know by what
 * means. Reactor is needed with the first publisher only.
 */
final class LaterMethods {

	private final FutureReads futureReads;

	private final FutureWrites futureWrites;

	private final SingletonSupplier<PublisherReads> publisherReads;

	private final SingletonSupplier<PublisherWrites> publisherWrites;

	private final BeanResolver beans;

	LaterMethods(QueryRequests requests, Supplier<ShadowCache> cache, Supplier<ShadowCacheTransactions> transactions,
			BeanResolver beans) {
		LaterReads reads = new LaterReads(requests, cache, transactions);
		this.futureReads = new FutureReads(reads);
		this.futureWrites = new FutureWrites(cache, transactions);
		this.publisherReads = SingletonSupplier.of(() -> new PublisherReads(reads));
		this.publisherWrites = SingletonSupplier
			.of(() -> new PublisherWrites(new ReactiveWrites(cache), transactions.get()));
		this.beans = beans;
	}

	@Nullable Object read(CachedMethod query, QueryCall call) throws Throwable {
		return (query.delivery().kind() == Delivery.Kind.FUTURE) ? this.futureReads.read(query, call)
				: this.publisherReads.obtain().read(query, call);
	}

	@Nullable Object write(WritingMethod write, MethodInvocation invocation) throws Throwable {
		return (write.delivery().kind() == Delivery.Kind.FUTURE)
				? this.futureWrites.write(write.dependencies(invocation, this.beans),
						write.transaction(invocation.getThis()), invocation)
				: this.publisherWrites.obtain().write(write, invocation, this.beans);
	}

}
