package io.shadowcache.spring.cache;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.shadowcache.spring.result.Delivery;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * The type of the values that a method puts into caches.
 *
 * @param method the method, for messages
 * @param type what is put: the result, or what an {@code Optional}, a future or a
 * publisher holds
 */
record DeclaredValue(String method, ResolvableType type) {

	/**
	 * Types of which any value may be.
	 */
	private static final Set<Class<?>> OPEN = Set.of(Object.class, Number.class, CharSequence.class, Comparable.class,
			Serializable.class, void.class, Void.class);

	/**
	 * Returns what a method puts, or {@code null} if its declaration does not tell.
	 */
	static @Nullable DeclaredValue of(Method method, Class<?> target) {
		ResolvableType put = held(ResolvableType.forMethodReturnType(method, target));
		Class<?> raw = put.resolve();
		if (raw == null || OPEN.contains(raw)) {
			return null;
		}
		return new DeclaredValue(target.getName() + "." + method.getName(), put);
	}

	private static ResolvableType held(ResolvableType declared) {
		Class<?> raw = declared.toClass();
		if (Optional.class == raw) {
			return declared.getGeneric();
		}
		if (CompletionStage.class.isAssignableFrom(raw)) {
			return held(declared.as(CompletionStage.class).getGeneric());
		}
		Delivery delivery = Delivery.of(declared);
		if (delivery.kind() != Delivery.Kind.ONE) {
			return delivery.value();
		}
		return declared.hasGenerics() ? held(delivery.value()) : ResolvableType.forClass(Object.class);
	}

}
