package io.shadowcache.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries for callers that must not block: the store is asked on threads of the
 * cache, and nobody waits on a thread for a load. Everything else is as
 * {@link QueryCache} does it outside transactions, except that entries are not looked
 * after around their expiry. Safe for use by many threads.
 */
public final class AsyncQueryCache {

	private final EntrySlots slots;

	private final AsyncReads reads;

	private final QueryLoads loads;

	private final AsyncRuns runs;

	private final StoreThreads threads;

	private final EngineContext context;

	AsyncQueryCache(EntrySlots slots, AsyncReads reads, QueryLoads loads, AsyncRuns runs, StoreThreads threads,
			EngineContext context) {
		this.slots = slots;
		this.reads = reads;
		this.loads = loads;
		this.runs = runs;
		this.threads = threads;
		this.context = context;
	}

	/**
	 * Answers a query. Callers that ask at the same time, under the same versions, share
	 * one load, which is cancelled when all their futures have been cancelled.
	 * @param request what is asked for
	 * @param loader begins the real query
	 * @param next runs what depends on the result, and the loader unless that has chosen;
	 * the calling thread if it rejects
	 * @return completed with the cached or loaded result, or exceptionally with what the
	 * loader threw, the same instance
	 */
	public CompletableFuture<Answer> ask(QueryRequest request, AsyncLoader loader, Executor next) {
		boolean nested = loader.isNested() || this.loads.isNested() || this.runs.isBeginning();
		AsyncCall call = new AsyncCall(request, this.reads::answer, loader, next, nested, this.context.nanoTime());
		this.loads.beforeLookup(call.question());
		this.reads.answer(call);
		return call.result();
	}

	/**
	 * Looks for an entry without ever loading it.
	 * @param request what is asked for
	 * @param next runs what depends on the result
	 * @return completed with the place of the entry
	 * @throws RejectedExecutionException if too many calls wait for a thread
	 */
	public CompletableFuture<EntrySlot> lookup(QueryRequest request, Executor next) {
		this.loads.beforeLookup(request.in(ReadScope.NO_TRANSACTION, () -> null));
		CompletableFuture<EntrySlot> result = new CompletableFuture<>();
		execute(() -> {
			try {
				EntrySlot slot = this.slots.find(request.in(ReadScope.NO_TRANSACTION, () -> null));
				next.execute(() -> result.complete(slot));
			}
			catch (Throwable ex) {
				result.completeExceptionally(ex);
			}
		});
		return result;
	}

	/**
	 * Begins a real query without the cache.
	 * @param query the query
	 * @param reason why the cache is not asked
	 * @return to be called once when the query has ended, with what it threw or
	 * {@code null}
	 */
	public Consumer<@Nullable Throwable> bypass(QueryOperation query, BypassReason reason) {
		this.context.listener().onBypass(query, reason);
		long start = this.context.nanoTime();
		return (failure) -> this.runs.ended(query, start, failure);
	}

	/**
	 * Runs something that asks the store.
	 * @param access asks it, and may block
	 * @throws RejectedExecutionException if too many calls wait for a thread
	 */
	public void execute(Runnable access) {
		if (!this.threads.offer(access)) {
			throw new RejectedExecutionException("Too many calls wait for a thread that asks the store");
		}
	}

}
