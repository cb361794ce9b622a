package io.shadowcache.spring.interceptor;

import java.io.Serial;
import java.lang.reflect.Method;

import org.aopalliance.intercept.MethodInterceptor;

import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;

/**
 * Puts something around the cache, or between the cache and the method, whether the
 * method is proxied or woven. To be registered with the infrastructure role.
 */
public final class CompanionAdvisor extends StaticMethodMatcherPointcutAdvisor {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient ShadowCacheAdvisor cache;

	private final transient MethodInterceptor interceptor;

	private final int distance;

	private final boolean queriesOnly;

	/**
	 * Creates the advisor.
	 * @param cache what it accompanies
	 * @param interceptor what to put around annotated methods
	 * @param distance negative to be around the cache, positive to be within
	 * @param queriesOnly whether methods that write are left out
	 */
	public CompanionAdvisor(ShadowCacheAdvisor cache, MethodInterceptor interceptor, int distance,
			boolean queriesOnly) {
		super(interceptor);
		this.cache = cache;
		this.interceptor = interceptor;
		this.distance = distance;
		this.queriesOnly = queriesOnly;
		setOrder(cache.getOrder() + distance);
	}

	@Override
	public boolean matches(Method method, Class<?> targetClass) {
		CacheOperation operation = this.cache.proxied(method, targetClass);
		return operation != null && concerns(operation);
	}

	boolean concerns(CacheOperation operation) {
		return !this.queriesOnly || !(operation instanceof WritingMethod);
	}

	boolean isAround() {
		return this.distance < 0;
	}

	MethodInterceptor interceptor() {
		return this.interceptor;
	}

}
