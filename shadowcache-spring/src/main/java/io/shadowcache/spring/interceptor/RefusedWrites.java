package io.shadowcache.spring.interceptor;

import java.util.Arrays;
import java.util.Set;

import io.shadowcache.spring.result.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Writing methods of which nobody hears when they have written. The tables would be
 * invalidated too early: what is loaded until the write happens would stay.
 */
final class RefusedWrites {

	private static final Set<String> LATER = Set.of("java.util.concurrent.Future",
			"java.util.concurrent.CompletionStage", "java.util.concurrent.Flow$Publisher",
			"org.reactivestreams.Publisher", "kotlinx.coroutines.flow.Flow", "io.reactivex.rxjava3.core.SingleSource",
			"io.reactivex.rxjava3.core.MaybeSource", "io.reactivex.rxjava3.core.CompletableSource");

	private RefusedWrites() {
	}

	/**
	 * Checks that it is known when a writing method has written.
	 * @throws DeclarationException if it may write later
	 */
	static void check(DeclaredMethod method) {
		if (Arrays.stream(method.method().getParameterTypes()).anyMatch(Delivery::isContinuation)) {
			RefusedArguments.requireSuspending(method);
			return;
		}
		Class<?> result = method.returnType().toClass();
		if (!method.delivery().isLater() && isA(result)) {
			throw new DeclarationException(method.toString(),
					"it returns a %s, so that its tables would be invalidated before the write happens"
						.formatted(result.getSimpleName()),
					"Return a CompletableFuture or a CompletionStage, or where Reactor is present a Mono or a Flux, or move "
							+ "@InvalidatesTables to the method that writes.");
		}
	}

	private static boolean isA(@Nullable Class<?> type) {
		return type != null && (LATER.contains(type.getName()) || isA(type.getSuperclass())
				|| Arrays.stream(type.getInterfaces()).anyMatch(RefusedWrites::isA));
	}

}
