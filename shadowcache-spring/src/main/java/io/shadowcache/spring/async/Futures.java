package io.shadowcache.spring.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Makes futures out of others so that failures stay the same instances, and cancelling
 * goes the way back.
 */
public final class Futures {

	private Futures() {
	}

	/**
	 * Maps what a future is completed with.
	 * @param source the future
	 * @param mapping maps its value; what it throws fails the result
	 * @return the result; cancelling it cancels the source
	 */
	public static <S extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> map(
			CompletionStage<S> source, Mapping<S, T> mapping) {
		return then(source, (value, result) -> {
			try {
				result.complete(mapping.map(value));
			}
			catch (Throwable ex) {
				result.completeExceptionally(ex);
			}
		});
	}

	/**
	 * Completes a future after another, unless that fails.
	 * @param source the other future
	 * @param step gets its value and completes the result
	 * @return the result; cancelling it cancels the source
	 */
	public static <S extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> then(
			CompletionStage<S> source, BiConsumer<S, CompletableFuture<T>> step) {
		CompletableFuture<T> result = new CompletableFuture<>();
		source.whenComplete((value, ex) -> {
			if (ex != null) {
				result.completeExceptionally(ex);
			}
			else {
				step.accept(value, result);
			}
		});
		cancelled(result, source);
		return result;
	}

	/**
	 * Cancels a source when what was made of it is cancelled.
	 * @param result what was made of it
	 * @param source the source, if it can be cancelled
	 */
	public static void cancelled(CompletableFuture<?> result, CompletionStage<?> source) {
		if (source instanceof Future<?> future) {
			CompletableFuture<?> unused = result.whenComplete((value, ex) -> {
				if (result.isCancelled()) {
					future.cancel(true);
				}
			});
		}
	}

	/**
	 * Maps a value.
	 *
	 * @param <S> from
	 * @param <T> to
	 */
	public interface Mapping<S extends @Nullable Object, T extends @Nullable Object> {

		/**
		 * Maps a value.
		 * @param value the value
		 * @return the other value
		 * @throws Throwable if there is none
		 */
		@Nullable T map(S value) throws Throwable;

	}

}
