package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.Ordered;

/**
 * Puts the interceptor around annotated methods: inside of method security, outside of
 * transactions, so that a hit takes no connection. Every declaration of a class is
 * checked when its proxy is built.
 * <p>
 * To be registered with the infrastructure role, since without AspectJ no other advisor
 * is applied.
 */
public final class ShadowCacheAdvisor extends AbstractPointcutAdvisor {

	/**
	 * The order unless another one is set.
	 */
	public static final int DEFAULT_ORDER = Ordered.LOWEST_PRECEDENCE - 1000;

	private final transient CacheOperationSource source;

	private final transient Pointcut pointcut;

	private final transient ShadowCacheInterceptor interceptor;

	/**
	 * Creates the advisor.
	 * @param source knows which methods are annotated
	 * @param interceptor what to put around them
	 */
	public ShadowCacheAdvisor(CacheOperationSource source, ShadowCacheInterceptor interceptor) {
		this.source = source;
		this.pointcut = new ProxiedMethods();
		this.interceptor = interceptor;
		setOrder(DEFAULT_ORDER);
	}

	/**
	 * Finds what applies to a method that is left to proxies.
	 * @return {@code null} if nothing does, or if it is woven
	 */
	@Nullable CacheOperation proxied(Method method, Class<?> target) {
		CacheOperation operation = this.source.find(method, target);
		return (operation != null && !this.source.isWoven(operation)) ? operation : null;
	}

	@Override
	public Pointcut getPointcut() {
		return this.pointcut;
	}

	@Override
	public ShadowCacheInterceptor getAdvice() {
		return this.interceptor;
	}

	private final class ProxiedMethods extends StaticMethodMatcherPointcut {

		ProxiedMethods() {
			setClassFilter(new AnnotatedClasses(ShadowCacheAdvisor.this.source));
		}

		@Override
		public boolean matches(Method method, Class<?> targetClass) {
			return proxied(method, targetClass) != null;
		}

	}

	private record AnnotatedClasses(CacheOperationSource source) implements ClassFilter {

		@Override
		public boolean matches(Class<?> type) {
			return !this.source.findAll(type).stream().allMatch(this.source::isWoven);
		}

	}

}
