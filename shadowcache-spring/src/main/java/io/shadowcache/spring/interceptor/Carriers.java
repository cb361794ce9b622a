package io.shadowcache.spring.interceptor;

import java.util.Objects;

import io.shadowcache.spring.result.Delivery;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * Turns what methods return into publishers, and back. Loaded only where Reactor is
 * there.
 */
final class Carriers {

	private Carriers() {
	}

	/**
	 * Returns what an invocation publishes; what it throws is an error of that.
	 */
	static Publisher<Object> proceed(Delivery delivery, MethodInvocation invocation) {
		try {
			return publisher(delivery, Invocations.proceed(invocation));
		}
		catch (Throwable ex) {
			return Mono.error(ex);
		}
	}

	@SuppressWarnings("unchecked") // Spring calls suspending functions as publishers
	static Publisher<Object> publisher(Delivery delivery, @Nullable Object result) {
		Objects.requireNonNull(result, "The method returned no publisher");
		Class<?> carrier = delivery.carrier();
		return (carrier != null) ? adapter(carrier).toPublisher(result) : (Publisher<Object>) result;
	}

	/**
	 * Returns a publisher as the method declares it.
	 */
	static Object of(Delivery delivery, Publisher<Object> publisher) {
		Class<?> carrier = delivery.carrier();
		return (carrier != null) ? adapter(carrier).fromPublisher(publisher) : publisher;
	}

	private static ReactiveAdapter adapter(Class<?> carrier) {
		return Objects.requireNonNull(ReactiveAdapterRegistry.getSharedInstance().getAdapter(carrier), "adapter");
	}

}
