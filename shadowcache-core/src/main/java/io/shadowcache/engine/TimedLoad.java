package io.shadowcache.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * A load in the background that callers wait for. The first who takes its result gets the
 * loaded instance, the others get copies.
 */
final class TimedLoad implements BackgroundLoads.Load {

	private final QueryOperation query;

	private final SingleFlight.Load<Answer> load;

	private final long startNanos;

	private final Consumer<TimedLoad> ended;

	private final CompletableFuture<Landed> result = new CompletableFuture<>();

	private final AtomicBoolean taken = new AtomicBoolean();

	/**
	 * Makes a load that is not begun.
	 * @param ended called when nobody new may wait for it
	 */
	TimedLoad(QueryOperation query, SingleFlight.Load<Answer> load, long startNanos, Consumer<TimedLoad> ended) {
		this.query = query;
		this.load = load;
		this.startNanos = startNanos;
		this.ended = ended;
	}

	long startNanos() {
		return this.startNanos;
	}

	@Override
	public void run() {
		try {
			Answer answer = this.load.run();
			this.result.complete(new Landed(answer, GuardedCodec.encode(this.query, answer.value())));
		}
		catch (Throwable ex) {
			this.result.completeExceptionally(ex);
		}
		finally {
			this.ended.accept(this);
		}
	}

	@Override
	public void abandon() {
		this.ended.accept(this);
		this.result.cancel(false);
	}

	void await(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
		Landed unused = this.result.get(nanos, TimeUnit.NANOSECONDS);
	}

	/**
	 * Waits for the end of the load.
	 * @param copied told if the result is a copy
	 * @return a result of the caller's own, or {@code null} if it cannot be copied
	 */
	@Nullable Answer take(Runnable copied) throws InterruptedException, ExecutionException {
		Landed landed = this.result.get();
		if (this.taken.compareAndSet(false, true)) {
			return landed.answer();
		}
		Payload payload = landed.payload();
		Answer copy = (payload != null) ? payload.copy(this.query) : null;
		if (copy != null) {
			copied.run();
		}
		return copy;
	}

	/**
	 * What a load brought.
	 *
	 * @param answer the loaded instance
	 * @param payload makes copies of it; {@code null} if there can be none
	 */
	private record Landed(Answer answer, @Nullable Payload payload) {
	}

}
