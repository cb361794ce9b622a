package io.shadowcache.spring.interceptor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.AsyncLoader;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.Loader;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.CacheKey;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import org.jspecify.annotations.Nullable;

/**
 * Brings calls of queries to the engine that have their result later, whatever hands it
 * over.
 */
final class LaterReads {

	private final QueryRequests requests;

	private final Supplier<ShadowCache> cache;

	private final Supplier<ShadowCacheTransactions> transactions;

	LaterReads(QueryRequests requests, Supplier<ShadowCache> cache, Supplier<ShadowCacheTransactions> transactions) {
		this.requests = requests;
		this.cache = cache;
		this.transactions = transactions;
	}

	/**
	 * Decides whether a call may meet the cache. In a transaction of the calling thread
	 * it may not, since nobody knows whether what it loads belongs to that.
	 * @return why not, or {@code null}
	 */
	@Nullable BypassReason refusal(CachedMethod query, QueryCall call) {
		if (!query.expressions().isConditionMet(call::context)) {
			return BypassReason.CONDITION;
		}
		ReadScope scope = this.transactions.get().readScope(query.operation().dependencies().database());
		if (scope == ReadScope.NO_TRANSACTION) {
			return null;
		}
		BypassReason reason = scope.bypass(query.operation().dependencies());
		return (reason != null) ? reason : BypassReason.UNKNOWN_TRANSACTION;
	}

	/**
	 * Reports a call past the cache.
	 * @return to be told when it has ended
	 */
	Consumer<@Nullable Throwable> bypass(CachedMethod query, BypassReason reason) {
		return this.cache.get().asyncQueries().bypass(query.operation(), reason);
	}

	/**
	 * Answers a call.
	 * @param begin begins the query of a copy of the call
	 * @param nested whether others may wait for the caller
	 * @param next runs that, and what depends on the answer
	 */
	CompletableFuture<Answer> ask(CachedMethod query, QueryCall call, DetachableCall.Begin begin, boolean nested,
			Executor next) {
		CacheKey key = this.requests.tracedKey(query, query.expressions().keyArguments(call));
		Loader detached = new DetachableCall(call, key,
				(copy) -> this.requests.key(query, query.expressions().keyArguments(copy)), begin)
			.detached();
		Loader loader = (detached != null) ? detached : new Attached(call, begin);
		return this.cache.get()
			.asyncQueries()
			.ask(this.requests.unfollowed(query, key, call), new LaterLoad(loader, nested), next);
	}

	/**
	 * A call that cannot be copied.
	 *
	 * @param call the call
	 * @param begin begins its query
	 */
	private record Attached(QueryCall call, DetachableCall.Begin begin) implements Loader {

		@Override
		public @Nullable Object load() throws Throwable {
			return this.begin.begin(this.call);
		}

		@Override
		public boolean isStorable(@Nullable Object result) {
			return this.call.isStorable(result);
		}

	}

	/**
	 * Begins the query of a call.
	 *
	 * @param call returns a future of its result
	 * @param isNested whether others may wait for the caller
	 */
	private record LaterLoad(Loader call, boolean isNested) implements AsyncLoader {

		@Override
		@SuppressWarnings("NullAway") // the engine refuses null
		public CompletionStage<? extends @Nullable Object> load() throws Throwable {
			return (CompletionStage<?>) this.call.load();
		}

		@Override
		public boolean isStorable(@Nullable Object result) {
			return this.call.isStorable(result);
		}

	}

}
