package io.shadowcache.spring.cache;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.cache.annotation.AnnotationCacheOperationSource;
import org.springframework.cache.interceptor.CacheEvictOperation;
import org.springframework.cache.interceptor.CacheOperation;
import org.springframework.cache.interceptor.CacheableOperation;
import org.springframework.util.function.SingletonSupplier;

/**
 * Follows the calls that Spring's interceptor makes after a miss: what the method reads
 * belongs to the entry, and its result is stored under the stamp from before the call.
 */
public final class CacheableLoadInterceptor implements MethodInterceptor {

	private final AnnotationCacheOperationSource source = new AnnotationCacheOperationSource(false);

	private final SingletonSupplier<ThreadLoads> loads;

	/**
	 * Creates the interceptor.
	 * @param manager whose caches the methods fill; asked for with the first call
	 */
	public CacheableLoadInterceptor(Supplier<ShadowCacheManager> manager) {
		this.loads = SingletonSupplier.of(() -> manager.get().loads());
	}

	boolean mayConcern(Class<?> type) {
		return this.source.isCandidateClass(type);
	}

	boolean concerns(Method method, Class<?> type) {
		return filling(method, type).stream().anyMatch((one) -> !isSync(one));
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		Object target = invocation.getThis();
		Class<?> type = (target != null) ? target.getClass() : invocation.getMethod().getDeclaringClass();
		List<CacheOperation> filling = filling(invocation.getMethod(), type);
		ThreadLoads threads = this.loads.obtain();
		if (filling.stream().noneMatch(CacheableOperation.class::isInstance)) {
			return replace(invocation, threads);
		}
		LoadScope scope = threads.begin(onlyMissed(filling));
		LoadScope outer = threads.loaded();
		threads.loaded(null);
		boolean returned = false;
		try {
			Object result = scope.run(invocation::proceed);
			returned = true;
			return new LoadFollower(threads).follow(result, scope);
		}
		finally {
			threads.loaded(returned ? scope : outer);
		}
	}

	/**
	 * What only {@code @CachePut} puts answers no lookup, whatever was missed before.
	 */
	private static @Nullable Object replace(MethodInvocation invocation, ThreadLoads threads) throws Throwable {
		try {
			return invocation.proceed();
		}
		finally {
			threads.loaded(null);
		}
	}

	/**
	 * Returns the caches that the method fills after a miss only.
	 */
	private static Set<String> onlyMissed(List<CacheOperation> filling) {
		Set<String> caches = new HashSet<>();
		filling.forEach((operation) -> caches.addAll(operation.getCacheNames()));
		filling.stream()
			.filter((operation) -> !(operation instanceof CacheableOperation))
			.forEach((operation) -> caches.removeAll(operation.getCacheNames()));
		return caches;
	}

	private List<CacheOperation> filling(Method method, Class<?> type) {
		Collection<CacheOperation> all = this.source.getCacheOperations(method, type);
		return (all != null) ? all.stream().filter((one) -> !(one instanceof CacheEvictOperation)).toList() : List.of();
	}

	private static boolean isSync(CacheOperation operation) {
		return operation instanceof CacheableOperation cacheable && cacheable.isSync();
	}

}
