package io.shadowcache.spring.cache;

import java.lang.reflect.Method;

import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.Ordered;

/**
 * Puts {@link CacheableLoadInterceptor} between Spring's own interceptor and the methods
 * that it caches.
 */
public final class CacheableLoadAdvisor extends AbstractPointcutAdvisor {

	private final transient Pointcut pointcut;

	private final transient CacheableLoadInterceptor interceptor;

	/**
	 * Creates the advisor. Of several of the lowest precedence the one that is defined
	 * last comes last, so that it has to be defined after Spring's.
	 * @param interceptor what to put around the methods
	 */
	public CacheableLoadAdvisor(CacheableLoadInterceptor interceptor) {
		this.interceptor = interceptor;
		this.pointcut = new FillingMethodPointcut(interceptor);
		setOrder(Ordered.LOWEST_PRECEDENCE);
	}

	@Override
	public Pointcut getPointcut() {
		return this.pointcut;
	}

	@Override
	public CacheableLoadInterceptor getAdvice() {
		return this.interceptor;
	}

	private static final class FillingMethodPointcut extends StaticMethodMatcherPointcut {

		private final CacheableLoadInterceptor interceptor;

		FillingMethodPointcut(CacheableLoadInterceptor interceptor) {
			this.interceptor = interceptor;
			setClassFilter(interceptor::mayConcern);
		}

		@Override
		public boolean matches(Method method, Class<?> targetClass) {
			return this.interceptor.concerns(method, targetClass);
		}

	}

}
