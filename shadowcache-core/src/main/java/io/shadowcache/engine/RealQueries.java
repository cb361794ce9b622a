package io.shadowcache.engine;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Runs real queries.
 */
final class RealQueries {

	private final EntryWriter writer;

	private final ObservedLoads observed;

	private final LoadHistory history;

	private final EngineContext context;

	RealQueries(EntryWriter writer, ObservedLoads observed, LoadHistory history, EngineContext context) {
		this.writer = writer;
		this.observed = observed;
		this.history = history;
		this.context = context;
	}

	/**
	 * Runs a query and reports how long it took.
	 */
	@Nullable Object timed(QueryOperation query, Loader loader) throws Throwable {
		long start = this.context.nanoTime();
		try {
			Object result = loader.load();
			ended(query, start, null);
			return result;
		}
		catch (Throwable ex) {
			ended(query, start, ex);
			throw ex;
		}
	}

	/**
	 * A query has ended.
	 * @param failure what it threw, or {@code null}
	 * @return how long it took, in nanoseconds
	 */
	long ended(QueryOperation query, long startNanos, @Nullable Throwable failure) {
		long nanos = this.context.nanoTime() - startNanos;
		if (failure == null) {
			this.history.loaded(query, nanos);
		}
		this.context.listener().onLoad(query, nanos, failure);
		return nanos;
	}

	/**
	 * Calls the loader of a question, and follows it as far as it runs on this thread.
	 */
	ObservedLoads.Traced begin(Question question, Stamp seen) throws Throwable {
		return question.followed() ? this.observed.run(question, seen, question.loader()) : new ObservedLoads.Traced(
				question.loader().load(), new ReadTrace(question.dependencies(), seen, false));
	}

	/**
	 * Runs a query whose result is not to be stored.
	 */
	Loaded unstored(Question question) throws Throwable {
		return unstored(question, timed(question.query(), question.loader()));
	}

	/**
	 * Makes a result of what was loaded and is not to be stored.
	 */
	Loaded unstored(Question question, @Nullable Object result) {
		ReadTrace unknown = new ReadTrace(question.dependencies(), null, false);
		return new Loaded(result, GuardedCodec.encode(question.query(), result), false, 0, unknown,
				Answer.Origin.LOADED);
	}

	/**
	 * Runs a query under a stamp, and offers its result to the store.
	 * @param storable asked after the load whether the result may still be stored
	 */
	Loaded stored(Question question, Stamp seen, Predicate<ReadTrace> storable) throws Throwable {
		long start = this.context.nanoTime();
		ObservedLoads.Traced traced = traced(question, seen);
		return offer(question, traced, this.context.nanoTime() - start, storable);
	}

	/**
	 * Offers what was loaded to the store.
	 * @param nanos how long the load took
	 * @param storable asked whether the result may still be stored
	 */
	Loaded offer(Question question, ObservedLoads.Traced traced, long nanos, Predicate<ReadTrace> storable) {
		Object result = traced.value();
		long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
		Payload payload = this.writer.encode(question.query(), result);
		Loaded loaded = new Loaded(result, payload, question.loader().isStorable(result),
				(int) Math.min(millis, Integer.MAX_VALUE), traced.trace(), Answer.Origin.LOADED);
		if (storable.test(traced.trace())) {
			question.scope()
				.whenCommitted(() -> this.history.offered(question.query(), this.writer.store(question, loaded)));
		}
		return loaded;
	}

	/**
	 * Runs the loader of a question, followed if the question says so.
	 */
	ObservedLoads.Traced traced(Question question, Stamp seen) throws Throwable {
		Loader loader = () -> timed(question.query(), question.loader());
		if (question.followed()) {
			return this.observed.run(question, seen, loader);
		}
		return new ObservedLoads.Traced(loader.load(), new ReadTrace(question.dependencies(), seen, false));
	}

}
