package io.shadowcache.jdbc.client;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A function whose result is cached under its name and arguments. Immutable: each method
 * returns a changed copy.
 * <p>
 * The result depends on the tables that the function reads on the thread of the call
 * through the observed {@code DataSource}. A function that reads none there is not cached
 * until it says what it depends on: {@link #dependsOn tables}, a
 * {@link #dependsOnParameter parameter}, or {@link #dependsOnNothing() nothing}.
 *
 * @param <T> the type of the result
 */
public final class CachedFunction<T> extends CachedCall<CachedFunction<T>> {

	private final CallRunner runner;

	private final Type type;

	private final List<@Nullable Object> arguments;

	CachedFunction(CallRunner runner, Type type, List<@Nullable Object> arguments, CallOptions options) {
		super(options);
		this.runner = runner;
		this.type = type;
		this.arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
	}

	@Override
	CachedFunction<T> with(CallOptions changed) {
		return new CachedFunction<>(this.runner, this.type, this.arguments, changed);
	}

	/**
	 * Adds arguments, all of those that results differ by.
	 * @param values the arguments in order, of any types that can be arguments of a query
	 * @return a changed copy
	 */
	public CachedFunction<T> params(@Nullable Object... values) {
		List<@Nullable Object> all = new ArrayList<>(this.arguments);
		all.addAll(Arrays.asList(values));
		return new CachedFunction<>(this.runner, this.type, all, options());
	}

	/**
	 * Returns the cached result, or computes it.
	 * @param computation computes the result; called on this thread, at most once
	 * @param <X> what it throws
	 * @return the result
	 * @throws X what the computation threw, the same instance; nothing is cached then
	 */
	@SuppressWarnings("unchecked") // T is what the codec was made for
	public <X extends Exception> CachedResult<@Nullable T> get(Computation<? extends @Nullable T, X> computation)
			throws X {
		long start = this.runner.calls().begin();
		return (CachedResult<@Nullable T>) this.runner.run(plan(), start, computation);
	}

	/**
	 * Returns the cached result, or computes it, outside the transaction of this thread.
	 * @param computation computes the result, on the executor of the cache; may block
	 * @return the result; fails with what the computation threw
	 */
	public CompletableFuture<CachedResult<@Nullable T>> getAsync(Callable<? extends @Nullable T> computation) {
		return later(() -> CompletableFuture.completedFuture(computation.call()));
	}

	@SuppressWarnings("unchecked") // T is what the codec was made for
	private CompletableFuture<CachedResult<@Nullable T>> later(Callable<? extends CompletionStage<?>> computation) {
		CompletableFuture<?> result = this.runner.later().answer(this::plan, computation);
		return (CompletableFuture<CachedResult<@Nullable T>>) result;
	}

	/**
	 * Returns the cached result, or the one that a stage computes, outside the
	 * transaction of this thread; no thread waits for the stage. What the stage reads on
	 * further threads cannot be followed, so that the function has to say what it depends
	 * on.
	 * @param computation begins to compute the result, on the executor of the cache
	 * @return the result; fails with what the stage failed with
	 */
	public CompletableFuture<CachedResult<@Nullable T>> getAsyncFrom(
			Supplier<? extends CompletionStage<? extends @Nullable T>> computation) {
		return later(computation::get);
	}

	/**
	 * Returns the entry of this function with its arguments, to look at, store or remove
	 * it without a computation.
	 * @return the entry
	 */
	public CacheEntry<@Nullable T> entry() {
		return new CacheEntry<>(this.runner.calls(), this::plan);
	}

	private PreparedCall plan() {
		return this.runner.planner().function(options(), this.type, this.arguments);
	}

	/**
	 * Computes a result.
	 *
	 * @param <T> the type of the result
	 * @param <X> what it throws
	 */
	@FunctionalInterface
	public interface Computation<T extends @Nullable Object, X extends Exception> {

		/**
		 * Computes the result.
		 * @return the result
		 * @throws X if there is none
		 */
		T compute() throws X;

	}

}
