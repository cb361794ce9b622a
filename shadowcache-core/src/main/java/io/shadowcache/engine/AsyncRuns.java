package io.shadowcache.engine;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Runs real queries where their callers say, and offers what they bring to the store on
 * its threads.
 */
final class AsyncRuns {

	/** In place of the duration of a load whose result is not to be stored. */
	private static final long UNSTORED = -1;

	private final RealQueries queries;

	private final Admission admission;

	private final StoreThreads threads;

	private final EngineContext context;

	// One for each cache, not one for the process.
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<Boolean> beginning = new ThreadLocal<>();

	AsyncRuns(RealQueries queries, Admission admission, StoreThreads threads, EngineContext context) {
		this.queries = queries;
		this.admission = admission;
		this.threads = threads;
		this.context = context;
	}

	/**
	 * Whether this thread is beginning a load that others may wait for.
	 */
	boolean isBeginning() {
		return this.beginning.get() != null;
	}

	/**
	 * A query has ended that nobody shares.
	 * @param failure what it threw, or {@code null}
	 */
	void ended(QueryOperation query, long startNanos, @Nullable Throwable failure) {
		long unused = this.queries.ended(query, startNanos, failure);
	}

	/**
	 * Runs the query of the leader, unless nobody waits any more.
	 * @param seen the stamp from before, or {@code null} if the result is not to be
	 * stored
	 */
	void run(AsyncFlight flight, @Nullable Stamp seen, Landing landing) {
		if (flight.isOver()) {
			landing.landed(null, new CancellationException());
			return;
		}
		flight.leader().begin(() -> begin(flight, seen, landing));
	}

	private void begin(AsyncFlight flight, @Nullable Stamp seen, Landing landing) {
		Question question = flight.leader().question();
		long start = this.context.nanoTime();
		try {
			ObservedLoads.Traced begun = marked(question, seen);
			Object stage = Objects.requireNonNull(begun.value(), "The loader returned no future");
			flight.begun(stage);
			((CompletionStage<?>) stage).whenComplete((value, ex) -> {
				long nanos = this.queries.ended(question.query(), start, ex);
				if (ex != null) {
					landing.landed(null, ex);
					return;
				}
				ObservedLoads.Traced loaded = new ObservedLoads.Traced(value, begun.trace());
				landing.guard(() -> land(question, loaded, (seen != null) ? nanos : UNSTORED, landing));
			});
		}
		catch (Throwable ex) {
			ended(question.query(), start, ex);
			landing.landed(null, ex);
		}
	}

	private ObservedLoads.Traced marked(Question question, @Nullable Stamp seen) throws Throwable {
		boolean outermost = !isBeginning();
		this.beginning.set(true);
		try {
			return (seen != null) ? this.queries.begin(question, seen) : new ObservedLoads.Traced(
					question.loader().load(), new ReadTrace(question.dependencies(), null, false));
		}
		finally {
			if (outermost) {
				this.beginning.remove();
			}
		}
	}

	private void land(Question question, ObservedLoads.Traced loaded, long nanos, Landing landing) {
		boolean offered = nanos != UNSTORED && this.threads.offer(() -> landing.guard(() -> landing.landed(
				this.queries.offer(question, loaded, nanos, (trace) -> this.admission.isStorable(question, trace)),
				null)));
		if (!offered) {
			landing.landed(this.queries.unstored(question, loaded.value()), null);
		}
	}

}
