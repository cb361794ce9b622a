package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.spring.result.Delivery;

import org.springframework.context.annotation.AdviceMode;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Tells which methods have the cache woven into them, so that no proxy must be around
 * them.
 */
final class Weaving {

	private final AdviceMode mode;

	Weaving(AdviceMode mode) {
		this.mode = mode;
	}

	/**
	 * Whether calls of the method reach the cache from within.
	 */
	boolean isWoven(DeclaredMethod method) {
		return this.mode == AdviceMode.ASPECTJ && method.method().isAnnotationPresent(WovenMethod.class);
	}

	/**
	 * Checks that a method is woven which has to be. Those that AspectJ cannot weave are
	 * left to proxies: where the annotation is on what is inherited or implemented, and
	 * suspending functions, which are called once more each time they go on.
	 * @throws DeclarationException if it is not
	 */
	void check(DeclaredMethod method) {
		if (this.mode == AdviceMode.ASPECTJ && isConcrete(method.method()) && isAnnotated(method.method())
				&& !isSuspending(method.method()) && !isWoven(method)) {
			throw Refusal.ofUnwoven(method);
		}
	}

	private static boolean isConcrete(Method method) {
		return !Modifier.isAbstract(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
	}

	private static boolean isAnnotated(Method method) {
		return List.of(CachedQuery.class, BulkLookup.class, InvalidatesTables.class)
			.stream()
			.anyMatch((type) -> AnnotatedElementUtils.isAnnotated(method, type));
	}

	private static boolean isSuspending(Method method) {
		return Arrays.stream(method.getParameterTypes()).anyMatch(Delivery::isContinuation);
	}

}
