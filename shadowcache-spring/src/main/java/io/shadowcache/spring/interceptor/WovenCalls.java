package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Tells what calls of woven methods go through in one application context.
 */
final class WovenCalls {

	private final CacheOperationSource source;

	private final ShadowCacheInterceptor interceptor;

	private final List<CompanionAdvisor> companions;

	private final Map<CacheOperation, List<MethodInterceptor>> interceptors = new ConcurrentHashMap<>();

	WovenCalls(CacheOperationSource source, ShadowCacheInterceptor interceptor, List<CompanionAdvisor> companions) {
		this.source = source;
		this.interceptor = interceptor;
		this.companions = companions;
	}

	/**
	 * Whether any method of a class is woven.
	 */
	boolean concern(Class<?> type) {
		return this.source.findAll(type).stream().anyMatch(this.source::isWoven);
	}

	/**
	 * Returns the interceptors of a call.
	 * @return none if a proxy has been there
	 */
	List<MethodInterceptor> around(Method running, Class<?> target) {
		CacheOperation operation = operation(running, target);
		return (operation != null) ? this.interceptors.computeIfAbsent(operation, this::around) : List.of();
	}

	private List<MethodInterceptor> around(CacheOperation operation) {
		List<MethodInterceptor> all = new ArrayList<>();
		companions(operation, true).forEach(all::add);
		all.add((call) -> this.interceptor.invoke(operation, call));
		companions(operation, false).forEach(all::add);
		return List.copyOf(all);
	}

	private Stream<MethodInterceptor> companions(CacheOperation operation, boolean around) {
		return this.companions.stream()
			.filter((companion) -> companion.isAround() == around && companion.concerns(operation))
			.map(CompanionAdvisor::interceptor);
	}

	/**
	 * Finds what applies to the method that runs. Where it was overridden, it is called
	 * by what has overridden it, which asks the cache for both; only a write has tables
	 * of its own.
	 */
	private @Nullable CacheOperation operation(Method running, Class<?> target) {
		CacheOperation operation = this.source.find(running, target);
		if (operation == null || operation.declaredMethod().method().equals(running)) {
			return (operation != null && this.source.isWoven(operation)) ? operation : null;
		}
		CacheOperation overridden = this.source.find(running, running.getDeclaringClass());
		return (overridden instanceof WritingMethod && this.source.isWoven(overridden)) ? overridden : null;
	}

}
