package io.shadowcache.spring.result;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import org.springframework.core.KotlinDetector;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * How a method hands its result over: when it returns, or later.
 *
 * @param kind the way
 * @param value the type of what is handed over: of several values a list
 * @param carrier the type that carries them, or {@code null} for a suspending function
 */
public record Delivery(Kind kind, ResolvableType value, @Nullable Class<?> carrier) {

	private static final String CONTINUATION = "kotlin.coroutines.Continuation";

	private static final String FLOW = "kotlinx.coroutines.flow.Flow";

	private static final boolean COROUTINES = ClassUtils.isPresent("kotlinx.coroutines.reactor.MonoKt",
			Delivery.class.getClassLoader());

	/**
	 * Tells how a method hands its result over. What is handed over by means that are not
	 * known here is taken for a result itself, to be refused as such.
	 * @param method the method
	 * @param type the class or interface that it is called on
	 * @return the way
	 */
	public static Delivery of(Method method, Class<?> type) {
		ResolvableType suspended = suspended(method, type);
		if (suspended != null) {
			return FLOW.equals(suspended.toClass().getName())
					? new Delivery(Kind.SEVERAL, listOf(suspended.getGeneric()), null)
					: new Delivery(Kind.ONE, suspended, null);
		}
		return of(ResolvableType.forMethodReturnType(method, type));
	}

	/**
	 * Tells how a declared type hands a result over.
	 * @param declared the return type of a method
	 * @return the way
	 */
	public static Delivery of(ResolvableType declared) {
		Class<?> raw = declared.toClass();
		if (raw == CompletableFuture.class || raw == CompletionStage.class) {
			return new Delivery(Kind.FUTURE, declared.getGeneric(), raw);
		}
		ReactiveAdapter adapter = CompletionStage.class.isAssignableFrom(raw) ? null
				: ReactiveAdapterRegistry.getSharedInstance().getAdapter(raw);
		if (adapter == null || adapter.getReactiveType() != raw) {
			return new Delivery(Kind.DIRECT, declared, raw);
		}
		if (adapter.isNoValue()) {
			return new Delivery(Kind.ONE, ResolvableType.forClass(Void.class), raw);
		}
		return adapter.isMultiValue() ? new Delivery(Kind.SEVERAL, listOf(declared.getGeneric()), raw)
				: new Delivery(Kind.ONE, declared.getGeneric(), raw);
	}

	private static ResolvableType listOf(ResolvableType element) {
		return ResolvableType.forClassWithGenerics(List.class, element);
	}

	/**
	 * Returns what a suspending function returns, where Spring can call it.
	 */
	private static @Nullable ResolvableType suspended(Method method, Class<?> type) {
		int last = method.getParameterCount() - 1;
		if (!COROUTINES || last < 0 || !KotlinDetector.isKotlinType(method.getDeclaringClass())
				|| !KotlinDetector.isSuspendingFunction(method)) {
			return null;
		}
		return ResolvableType.forMethodParameter(method, last, type).getGeneric();
	}

	/**
	 * Whether a parameter is how a suspending function of Kotlin hands its result over.
	 * @param parameter the type of a parameter
	 * @return whether it is that of a continuation
	 */
	public static boolean isContinuation(Class<?> parameter) {
		return parameter.getName().equals(CONTINUATION);
	}

	/**
	 * Whether the method returns before it has a result.
	 * @return {@code false} if it has one when it returns
	 */
	public boolean isLater() {
		return this.kind != Kind.DIRECT;
	}

	/**
	 * Whether the method is a suspending function of Kotlin, whose last argument is no
	 * argument.
	 * @return whether it is
	 */
	public boolean isSuspending() {
		return this.carrier == null;
	}

	/**
	 * A way to hand a result over.
	 */
	public enum Kind {

		/** When the method returns. */
		DIRECT,

		/** By a future. */
		FUTURE,

		/** By a publisher of at most one value. */
		ONE,

		/** By a publisher of several values. */
		SEVERAL

	}

}
