package io.shadowcache.spring.interceptor;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.Invalidator;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.async.Continuations;
import io.shadowcache.spring.async.EventLoops;
import io.shadowcache.spring.async.Futures;
import io.shadowcache.spring.transaction.MethodTransaction;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import io.shadowcache.spring.transaction.WriteFrame;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Invalidates what methods write that return a future: when the future is completed, and
 * before the caller hears of it. What such a method writes in a transaction of the
 * calling thread belongs to that, too.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what is returned reaches the caller
final class FutureWrites {

	private final Supplier<ShadowCache> cache;

	private final Supplier<ShadowCacheTransactions> transactions;

	FutureWrites(Supplier<ShadowCache> cache, Supplier<ShadowCacheTransactions> transactions) {
		this.cache = cache;
		this.transactions = transactions;
	}

	@Nullable Object write(DependencySet changed, MethodTransaction method, MethodInvocation invocation) throws Throwable {
		ShadowCacheTransactions current = this.transactions.get();
		WriteFrame frame = current.begin(changed, method);
		Object result;
		try {
			result = invocation.proceed();
		}
		catch (Throwable ex) {
			current.end(frame, this::now);
			throw ex;
		}
		if (result == null) {
			current.end(frame, this::now);
			return null;
		}
		current.end(frame, (invalidation) -> {
			// Comes when the future is completed.
		});
		return invalidated((CompletionStage<?>) result, changed);
	}

	private void now(Runnable invalidation) {
		if (EventLoops.isOnOne()) {
			this.cache.get().executeWrite(invalidation);
		}
		else {
			invalidation.run();
		}
	}

	private <T extends @Nullable Object> CompletableFuture<T> invalidated(CompletionStage<T> written,
			DependencySet changed) {
		Executor next = Continuations.ofFuture();
		CompletableFuture<T> result = new CompletableFuture<>();
		written.whenComplete((value, ex) -> this.cache.get().executeWrite(() -> {
			try {
				invalidate(changed, ex);
			}
			finally {
				next.execute(() -> complete(result, value, ex));
			}
		}));
		Futures.cancelled(result, written);
		return result;
	}

	/**
	 * Whoever has cancelled a write does not know whether it happens nevertheless.
	 */
	private void invalidate(DependencySet changed, @Nullable Throwable failure) {
		Invalidator invalidator = this.cache.get().invalidator();
		if (failure == null) {
			invalidator.invalidateIfRead(changed);
		}
		else if (failure instanceof CancellationException) {
			invalidator.beforeCommit(changed).unknown();
		}
		else {
			invalidator.invalidate(changed);
		}
	}

	private static <T extends @Nullable Object> void complete(CompletableFuture<T> result, T value,
			@Nullable Throwable failure) {
		if (failure != null) {
			result.completeExceptionally(failure);
		}
		else {
			result.complete(value);
		}
	}

}
