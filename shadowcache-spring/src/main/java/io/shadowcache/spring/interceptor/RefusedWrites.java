package io.shadowcache.spring.interceptor;

import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Methods that return before they have written. The tables would be invalidated too
 * early: what is loaded until the write happens would stay.
 */
final class RefusedWrites {

	private static final Set<String> LATER = Set.of("java.util.concurrent.Future",
			"java.util.concurrent.CompletionStage", "java.util.concurrent.Flow$Publisher",
			"org.reactivestreams.Publisher", "kotlinx.coroutines.flow.Flow", "io.reactivex.rxjava3.core.SingleSource",
			"io.reactivex.rxjava3.core.MaybeSource", "io.reactivex.rxjava3.core.CompletableSource");

	private static final Set<String> CONTINUATION = Set.of("kotlin.coroutines.Continuation");

	private RefusedWrites() {
	}

	/**
	 * Checks that a writing method has written when it returns.
	 * @throws DeclarationException if it may write later
	 */
	static void check(DeclaredMethod method) {
		Class<?> result = method.returnType().toClass();
		if (isA(result, LATER)) {
			throw refusal(method, "it returns a " + result.getSimpleName());
		}
		if (Arrays.stream(method.method().getParameterTypes()).anyMatch((type) -> isA(type, CONTINUATION))) {
			throw refusal(method, "it is a suspending function");
		}
	}

	private static DeclarationException refusal(DeclaredMethod method, String fact) {
		return new DeclarationException(method.toString(),
				fact + ", so that its tables would be invalidated before the write happens",
				"Move @InvalidatesTables to the method that writes, which returns when the write has happened, and "
						+ "call that one asynchronously.");
	}

	private static boolean isA(@Nullable Class<?> type, Set<String> names) {
		return type != null && (names.contains(type.getName()) || isA(type.getSuperclass(), names)
				|| Arrays.stream(type.getInterfaces()).anyMatch((parent) -> isA(parent, names)));
	}

}
