package io.shadowcache.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One call of a query whose caller waits for a future.
 */
final class AsyncCall implements Loader {

	private final Consumer<AsyncCall> reads;

	private final AsyncLoader loader;

	private final Executor next;

	private final boolean nested;

	private final long startNanos;

	private final Question question;

	private final CompletableFuture<Answer> result = new CompletableFuture<>();

	/**
	 * Makes it.
	 * @param reads answers it
	 * @param next runs what depends on the result, and the load unless its loader has
	 * chosen
	 * @param nested whether it must not wait for others
	 */
	AsyncCall(QueryRequest request, Consumer<AsyncCall> reads, AsyncLoader loader, Executor next, boolean nested,
			long startNanos) {
		this.reads = reads;
		this.loader = loader;
		this.next = next;
		this.nested = nested;
		this.startNanos = startNanos;
		this.question = request.in(ReadScope.NO_TRANSACTION, this);
	}

	Question question() {
		return this.question;
	}

	boolean isNested() {
		return this.nested;
	}

	long startNanos() {
		return this.startNanos;
	}

	CompletableFuture<Answer> result() {
		return this.result;
	}

	/**
	 * Begins anew, after a failure of another call.
	 */
	void askAgain() {
		this.reads.accept(this);
	}

	/**
	 * Runs what begins the query.
	 */
	void begin(Runnable query) {
		run(this.loader.executor(this.next), query);
	}

	private void next(Runnable foreign) {
		run(this.next, foreign);
	}

	private static void run(Executor executor, Runnable foreign) {
		try {
			executor.execute(foreign);
		}
		catch (RejectedExecutionException ex) {
			foreign.run();
		}
	}

	void answer(Answer answer) {
		next(() -> this.result.complete(answer));
	}

	void fail(Throwable failure) {
		next(() -> this.result.completeExceptionally(failure));
	}

	/**
	 * Begins the query.
	 * @return a {@link java.util.concurrent.CompletionStage}
	 */
	@Override
	public @Nullable Object load() throws Throwable {
		return this.loader.load();
	}

	@Override
	public boolean isStorable(@Nullable Object value) {
		return this.loader.isStorable(value);
	}

}
