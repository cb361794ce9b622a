package io.shadowcache.spring.aot;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Says what is done by reflection with the values and arguments of annotated methods:
 * values are taken apart into fields and made by constructors, keys are made from
 * accessors of records, and expressions call public methods.
 */
final class MethodHints {

	private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(CachedQuery.class, BulkLookup.class,
			InvalidatesTables.class, Cacheable.class, CachePut.class);

	private final ReflectionHints hints;

	MethodHints(ReflectionHints hints) {
		this.hints = hints;
	}

	/**
	 * Finds the annotated methods of a class or an interface, inherited ones included.
	 */
	static Set<Method> annotatedMethods(Class<?> type) {
		return AnnotationUtils.isCandidateClass(type, ANNOTATIONS) ? MethodIntrospector
			.selectMethods(type, (Method method) -> isAnnotated(method) ? Boolean.TRUE : absent())
			.keySet() : Set.of();
	}

	private static boolean isAnnotated(Method method) {
		return ANNOTATIONS.stream().anyMatch((type) -> AnnotatedElementUtils.hasAnnotation(method, type));
	}

	private static @Nullable Boolean absent() {
		return null;
	}

	void add(Method method, Class<?> type) {
		Stream<Type> arguments = Arrays.stream(method.getGenericParameterTypes());
		ReachableTypes types = new ReachableTypes();
		types.add(ResolvableType.forMethodReturnType(method, type).getType());
		types.add(method.getGenericReturnType());
		arguments.forEach(types::add);
		types.found().forEach(this::addValue);
		addPublicMethods(method.getReturnType());
		Arrays.stream(method.getParameterTypes()).forEach(this::addPublicMethods);
		this.hints.registerMethod(method, ExecutableMode.INVOKE);
	}

	private void addValue(Class<?> type) {
		this.hints.registerType(type, MemberCategory.ACCESS_DECLARED_FIELDS,
				MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS);
		if (!type.isArray()) {
			this.hints.registerType(type.arrayType());
		}
	}

	/**
	 * Expressions may call what an argument or a result has, such as
	 * {@code #result.size()}.
	 */
	private void addPublicMethods(Class<?> type) {
		if (!type.isPrimitive()) {
			this.hints.registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
		}
	}

}
