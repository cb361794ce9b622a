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
			long nanos = this.context.nanoTime() - start;
			this.history.loaded(query, nanos);
			this.context.listener().onLoad(query, nanos, null);
			return result;
		}
		catch (Throwable ex) {
			this.context.listener().onLoad(query, this.context.nanoTime() - start, ex);
			throw ex;
		}
	}

	/**
	 * Runs a query whose result is not to be stored.
	 */
	Loaded unstored(Question question) throws Throwable {
		Object result = timed(question.query(), question.loader());
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
		Object result = traced.value();
		long millis = TimeUnit.NANOSECONDS.toMillis(this.context.nanoTime() - start);
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
