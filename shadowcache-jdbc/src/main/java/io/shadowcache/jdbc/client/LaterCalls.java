package io.shadowcache.jdbc.client;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.shadowcache.engine.AsyncLoader;
import io.shadowcache.spring.async.EventLoops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries calls out whose callers do not wait: a thread of the executor is taken by what
 * has to be loaded, not by an answer from the cache. Safe for use by many threads.
 */
final class LaterCalls {

	private static final Logger logger = LoggerFactory.getLogger(LaterCalls.class);

	private static final long CLOSE_SECONDS = 30;

	private final Calls calls;

	private final Executor executor;

	private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();

	LaterCalls(Calls calls, Executor executor) {
		this.calls = calls;
		this.executor = executor;
	}

	/**
	 * Runs what blocks.
	 */
	<T> CompletableFuture<T> run(Supplier<T> call) {
		this.calls.requireOpen();
		return pending(CompletableFuture.supplyAsync(call, this.executor));
	}

	/**
	 * Answers a call.
	 * @param plan makes it, and may block when it is asked for the first time
	 * @param loader begins to load on a thread that may block
	 * @return the result, unchecked
	 */
	CompletableFuture<CachedResult<@Nullable Object>> answer(Supplier<PreparedCall> plan,
			Callable<? extends CompletionStage<?>> loader) {
		long start = this.calls.begin();
		if (EventLoops.isOnOne()) {
			return pending(CompletableFuture.supplyAsync(plan, this.executor)
				.thenCompose((call) -> answer(call, start, loader)));
		}
		try {
			return pending(answer(plan.get(), start, loader));
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private CompletableFuture<CachedResult<@Nullable Object>> answer(PreparedCall call, long start,
			Callable<? extends CompletionStage<?>> loader) {
		if (call.isPlain()) {
			return this.calls.answerLater(call, start, new Load(loader, this.executor));
		}
		return CompletableFuture.supplyAsync(() -> answerHere(call, start, loader), this.executor);
	}

	private CachedResult<@Nullable Object> answerHere(PreparedCall call, long start,
			Callable<? extends CompletionStage<?>> loader) {
		try {
			return this.calls.answer(call, start, () -> await(loader.call()));
		}
		catch (Throwable ex) {
			throw new CompletionException(ex);
		}
	}

	private static Object await(CompletionStage<?> stage) throws Throwable {
		try {
			return stage.toCompletableFuture().get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() != null) ? ex.getCause() : ex;
		}
	}

	@SuppressWarnings("CollectionUndefinedEquality") // the same future is meant
	private <T> CompletableFuture<T> pending(CompletableFuture<T> call) {
		this.pending.add(call);
		CompletableFuture<T> unused = call.whenComplete((value, ex) -> this.pending.remove(call));
		return call;
	}

	/**
	 * Waits for the calls that were begun.
	 */
	void close() {
		try {
			CompletableFuture.allOf(this.pending.toArray(new CompletableFuture<?>[0]))
				.get(CLOSE_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			logger.warn("Asynchronous calls have not ended within {} s", CLOSE_SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			logger.debug("An asynchronous call has failed, of which its caller knows", ex);
		}
	}

	/**
	 * A load where the caller has said.
	 *
	 * @param begin begins it
	 * @param executor runs that
	 */
	private record Load(Callable<? extends CompletionStage<?>> begin, Executor executor) implements AsyncLoader {

		@Override
		public CompletionStage<?> load() throws Exception {
			return this.begin.call();
		}

		@Override
		public Executor executor(Executor next) {
			return this.executor;
		}

	}

}
