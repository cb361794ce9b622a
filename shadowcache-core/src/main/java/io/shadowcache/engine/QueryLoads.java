package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Runs real queries after a miss, once for callers that may share the result.
 */
final class QueryLoads {

	private final EntryWriter writer;

	private final EngineContext context;

	private final SingleFlight<FlightKey, Loaded> flights;

	private final ObservedLoads observed;

	QueryLoads(EntryWriter writer, EngineContext context, SingleFlight<FlightKey, Loaded> flights,
			ObservedLoads observed) {
		this.writer = writer;
		this.observed = observed;
		this.flights = flights;
		this.context = context;
	}

	/**
	 * Returns what a query depends on as far as it is known.
	 */
	DependencySet known(QueryOperation query) {
		return this.observed.learned().of(query);
	}

	/**
	 * Lets the loads around a query depend on what it depends on.
	 */
	void beforeLookup(Question question) {
		if (!this.observed.isObserving()) {
			return;
		}
		List<Dependency> tables = LearnedTables.tables(question.dependencies());
		if (!tables.isEmpty()) {
			this.observed.beforeStatement(tables);
		}
		if (LearnedTables.hasParameters(question.dependencies())) {
			this.observed.refuse("asks a query that depends on parameters");
		}
	}

	/**
	 * Loads under a stamp, alone or with others, and offers the result to the store.
	 * @param storable asked after the load whether the result may still be stored
	 */
	@Nullable Object load(Question question, Stamp seen, Predicate<ReadTrace> storable) throws Throwable {
		SingleFlight.Load<Loaded> load = () -> loadAndStore(question, seen, storable);
		if (!question.scope().isShared() || !seen.isShareable()) {
			return load.run().value();
		}
		FlightKey key = new FlightKey(question.key(), seen.hash());
		while (true) {
			Loaded led = this.flights.lead(key, load);
			if (led != null) {
				return led.value();
			}
			if (this.flights.isLeading()) {
				return load.run().value();
			}
			Decoded joined = join(question, key);
			if (joined != null) {
				return joined.value();
			}
		}
	}

	/**
	 * Loads without stamp, so that nothing can be shared or stored.
	 */
	@Nullable Object loadAlone(Question question) throws Throwable {
		return timed(question.query(), question.loader());
	}

	/**
	 * Runs a query and reports how long it took.
	 */
	@Nullable Object timed(QueryOperation query, Loader loader) throws Throwable {
		long start = this.context.nanoTime();
		try {
			Object result = loader.load();
			this.context.listener().onLoad(query, this.context.nanoTime() - start, null);
			return result;
		}
		catch (Throwable ex) {
			this.context.listener().onLoad(query, this.context.nanoTime() - start, ex);
			throw ex;
		}
	}

	private Loaded loadAndStore(Question question, Stamp seen, Predicate<ReadTrace> storable) throws Throwable {
		long start = this.context.nanoTime();
		ObservedLoads.Traced traced = traced(question, seen);
		Object result = traced.value();
		long millis = TimeUnit.NANOSECONDS.toMillis(this.context.nanoTime() - start);
		Payload payload = this.writer.encode(question.query(), result);
		Loaded loaded = new Loaded(result, payload, question.loader().isStorable(result),
				(int) Math.min(millis, Integer.MAX_VALUE), traced.trace());
		if (storable.test(traced.trace())) {
			question.scope().whenCommitted(() -> this.writer.store(question, loaded));
		}
		return loaded;
	}

	private ObservedLoads.Traced traced(Question question, Stamp seen) throws Throwable {
		Loader loader = () -> timed(question.query(), question.loader());
		if (question.followed()) {
			return this.observed.run(question, seen, loader);
		}
		return new ObservedLoads.Traced(loader.load(), new ReadTrace(question.dependencies(), seen, false));
	}

	private @Nullable Decoded join(Question question, FlightKey key) throws Throwable {
		long start = this.context.nanoTime();
		Loaded loaded;
		try {
			loaded = this.flights.join(key);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Decoded(timed(question.query(), question.loader()));
		}
		if (loaded == null) {
			return null;
		}
		Decoded own = copy(question, loaded);
		this.context.listener().onCoalesced(question.query(), this.context.nanoTime() - start);
		return own;
	}

	/**
	 * Decodes a copy for one caller, so that callers never share a mutable result.
	 */
	private Decoded copy(Question question, Loaded loaded) throws Throwable {
		Payload payload = loaded.payload();
		if (payload == null || loaded.trace().extended()) {
			return new Decoded(timed(question.query(), question.loader()));
		}
		if (payload.bytes() == null) {
			return new Decoded(null);
		}
		Decoded own = GuardedCodec.decode(question.query(), payload.bytes(), 0, payload.length());
		return (own != null) ? own : new Decoded(timed(question.query(), question.loader()));
	}

}
