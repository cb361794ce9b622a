package io.shadowcache.spring.interceptor;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.spring.result.Delivery;
import io.shadowcache.spring.transaction.MethodTransaction;
import io.shadowcache.spring.transaction.ReactiveWrite;
import io.shadowcache.spring.transaction.ReactiveWrites;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import io.shadowcache.spring.transaction.WriteFrame;
import org.aopalliance.intercept.MethodInvocation;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.expression.BeanResolver;

/**
 * Invalidates what methods write that return a publisher. Each subscription is a write of
 * its own: announced before, released when the publisher has ended and before its
 * subscriber hears of that. Loaded only where Reactor is there.
 */
final class PublisherWrites {

	private final ReactiveWrites writes;

	private final ShadowCacheTransactions transactions;

	PublisherWrites(ReactiveWrites writes, ShadowCacheTransactions transactions) {
		this.writes = writes;
		this.transactions = transactions;
	}

	Object write(WritingMethod write, MethodInvocation invocation, BeanResolver beans) {
		Delivery delivery = write.delivery();
		Mono<ReactiveWrite> begin = Mono.defer(() -> begin(write, invocation, beans));
		Publisher<Object> writing = Flux.defer(() -> proceed(delivery, invocation));
		return Carriers.of(delivery,
				(delivery.kind() == Delivery.Kind.SEVERAL)
						? Flux.usingWhen(begin, (begun) -> writing, ReactiveWrite::ended,
								(begun, failure) -> begun.ended(), ReactiveWrite::cancelled)
						: Mono.usingWhen(begin, (begun) -> Mono.from(writing), ReactiveWrite::ended,
								(begun, failure) -> begun.ended(), ReactiveWrite::cancelled));
	}

	private Mono<ReactiveWrite> begin(WritingMethod write, MethodInvocation invocation, BeanResolver beans) {
		DependencySet changed = write.dependencies(invocation, beans);
		MethodTransaction method = write.transaction(invocation.getThis());
		if (!this.transactions.isInTransaction()) {
			return this.writes.begin(changed, method);
		}
		WriteFrame frame = this.transactions.begin(changed, method);
		this.transactions.end(frame, (invalidation) -> {
			// Comes when the publisher has ended.
		});
		return this.writes.beginHere(changed);
	}

	private static Publisher<Object> proceed(Delivery delivery, MethodInvocation invocation) {
		MethodInvocation copy = Invocations.copy(invocation);
		return Carriers.proceed(delivery, (copy != null) ? copy : invocation);
	}

}
