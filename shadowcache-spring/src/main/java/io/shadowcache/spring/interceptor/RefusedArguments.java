package io.shadowcache.spring.interceptor;

import java.io.Closeable;
import java.lang.reflect.Parameter;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.BaseStream;

import io.shadowcache.spring.result.Delivery;

import org.springframework.util.ClassUtils;

/**
 * Parameter types whose values have no identity that could be part of a key.
 */
final class RefusedArguments {

	private static final List<Class<?>> TYPES = List.of(BaseStream.class, Iterator.class, Closeable.class, Thread.class,
			ClassLoader.class);

	private static final Set<String> NAMES = Set.of("org.springframework.data.jpa.domain.Specification",
			"org.springframework.data.jpa.domain.PredicateSpecification", "org.springframework.data.domain.Example",
			"com.querydsl.core.types.Predicate", "jakarta.persistence.criteria.Predicate",
			"jakarta.persistence.EntityManager");

	/** Methods of an application share a few types of parameters. */
	private static final ClassValue<Boolean> REFUSED = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return isRefused(type);
		}

	};

	private RefusedArguments() {
	}

	/**
	 * Checks the parameters of a query whose key is made of all arguments.
	 * @throws DeclarationException if one can never be part of a key
	 */
	static void check(DeclaredMethod method, boolean hasKey) {
		for (Parameter parameter : method.method().getParameters()) {
			Class<?> type = parameter.getType();
			if (Delivery.isContinuation(type)) {
				requireSuspending(method);
			}
			else if (!hasKey && REFUSED.get(type)) {
				throw new DeclarationException(method.toString(),
						"the parameter '%s' of type %s cannot be part of a key, since equal values cannot be recognised"
							.formatted(parameter.getName(), type.getSimpleName()),
						"Give a key that does without it, such as key = \"#id\", or take plain values.");
			}
		}
	}

	/**
	 * Checks that what is called as a suspending function is one for Spring.
	 */
	static void requireSuspending(DeclaredMethod method) {
		if (!method.delivery().isSuspending()) {
			throw Refusal.ofSuspending(method);
		}
	}

	private static boolean isRefused(Class<?> type) {
		return TYPES.stream().anyMatch((refused) -> refused.isAssignableFrom(type)) || isFunction(type)
				|| ClassUtils.getAllInterfacesForClassAsSet(type).stream().map(Class::getName).anyMatch(NAMES::contains)
				|| NAMES.contains(type.getName());
	}

	private static boolean isFunction(Class<?> type) {
		return type.isInterface() && type.isAnnotationPresent(FunctionalInterface.class) && type != Comparable.class
				&& type != Iterable.class;
	}

}
