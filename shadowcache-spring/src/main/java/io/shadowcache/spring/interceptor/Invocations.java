package io.shadowcache.spring.interceptor;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.interceptor.ExposeInvocationInterceptor;

/**
 * Repeats invocations on other threads.
 */
final class Invocations {

	private Invocations() {
	}

	/**
	 * Returns an invocation that can go on once more, with the arguments of now.
	 * @return {@code null} if it cannot be copied
	 */
	static @Nullable MethodInvocation copy(MethodInvocation invocation) {
		return (invocation instanceof ProxyMethodInvocation proxied)
				? proxied.invocableClone(proxied.getArguments().clone()) : null;
	}

	/**
	 * Goes on on a thread that has not come through the proxy, and where advice looks for
	 * the invocation.
	 */
	static @Nullable Object proceed(MethodInvocation invocation) throws Throwable {
		return ExposeInvocationInterceptor.INSTANCE.invoke(invocation);
	}

}
