package io.shadowcache.spring.interceptor;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.spring.async.Continuations;
import io.shadowcache.spring.async.Futures;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls of queries that return a future.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what is returned reaches the caller
final class FutureReads {

	private final LaterReads reads;

	FutureReads(LaterReads reads) {
		this.reads = reads;
	}

	@Nullable Object read(CachedMethod query, QueryCall call) throws Throwable {
		BypassReason bypass = this.reads.refusal(query, call);
		if (bypass != null) {
			return bypassed(call, this.reads.bypass(query, bypass));
		}
		return Futures.<Answer, @Nullable Object>map(
				this.reads.ask(query, call, QueryCall::loadExposed, false, Continuations.ofFuture()), Answer::value);
	}

	private static @Nullable Object bypassed(QueryCall call, Consumer<@Nullable Throwable> ended) throws Throwable {
		try {
			Object result = call.load();
			return (result != null) ? ((CompletionStage<?>) result).whenComplete((value, ex) -> ended.accept(ex))
					: null;
		}
		catch (Throwable ex) {
			ended.accept(ex);
			throw ex;
		}
	}

}
