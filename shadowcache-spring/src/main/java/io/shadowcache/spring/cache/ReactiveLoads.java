package io.shadowcache.spring.cache;

import java.util.function.Function;

import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * Lets the signals of a publisher arrive within a load scope. Loaded only where Reactor
 * is there.
 */
final class ReactiveLoads {

	private ReactiveLoads() {
	}

	static Object follow(Object result, LoadScope scope, ThreadLoads loads) {
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(null, result);
		if (adapter == null) {
			return result;
		}
		Publisher<Object> publisher = adapter.toPublisher(result);
		return adapter.fromPublisher(adapter.isMultiValue() ? Flux.from(publisher).transform(within(scope, loads))
				: Mono.from(publisher).transform(within(scope, loads)));
	}

	private static Function<? super Publisher<Object>, ? extends Publisher<Object>> within(LoadScope scope,
			ThreadLoads loads) {
		return Operators.lift((scannable, subscriber) -> new ScopedSubscriber(subscriber, scope, loads));
	}

	/**
	 * Hands signals on within the scope.
	 *
	 * @param actual who gets them
	 * @param scope the scope
	 * @param loads sets it
	 */
	private record ScopedSubscriber(CoreSubscriber<? super Object> actual, LoadScope scope,
			ThreadLoads loads) implements CoreSubscriber<Object> {

		@Override
		public Context currentContext() {
			return this.actual.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.actual.onSubscribe(subscription);
		}

		@Override
		public void onNext(Object value) {
			this.loads.within(this.scope, () -> this.actual.onNext(value));
		}

		@Override
		public void onError(Throwable failure) {
			this.actual.onError(failure);
		}

		@Override
		public void onComplete() {
			this.loads.within(this.scope, this.actual::onComplete);
		}

	}

}
