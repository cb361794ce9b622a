package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
	Answer load(Question question, Stamp seen, Predicate<ReadTrace> storable) throws Throwable {
		SingleFlight.Load<Loaded> load = () -> loadAndStore(question, seen, storable);
		if (!question.scope().isShared() || !seen.isShareable()) {
			return loaded(load.run());
		}
		FlightKey key = new FlightKey(question.key(), seen.hash());
		while (true) {
			Loaded led = this.flights.lead(key, load);
			if (led != null) {
				return loaded(led);
			}
			if (this.flights.isLeading()) {
				return loaded(load.run());
			}
			Answer joined = join(question, key);
			if (joined != null) {
				return joined;
			}
		}
	}

	/**
	 * Loads under a stamp, whoever else is loading, and offers the result to the store.
	 * @param storable asked after the load whether the result may still be stored
	 */
	Answer loadAnew(Question question, Stamp seen, Predicate<ReadTrace> storable) throws Throwable {
		return loaded(loadAndStore(question, seen, storable));
	}

	/**
	 * Loads without stamp, so that nothing can be shared or stored.
	 */
	Answer loadAlone(Question question) throws Throwable {
		return Answer.of(timed(question.query(), question.loader()), Answer.Origin.LOADED);
	}

	/**
	 * Offers a value to the store.
	 * @param trace what was read for it
	 * @param stored told whether it is stored, once that is known
	 */
	void put(Question question, ReadTrace trace, @Nullable Object value, Admission admission,
			Consumer<Boolean> stored) {
		if (admission.isStorable(question, trace)) {
			Loaded given = new Loaded(value, this.writer.encode(question.query(), value), true, 0, trace);
			question.scope().whenCommitted(() -> stored.accept(this.writer.store(question, given)));
		}
	}

	private static Answer loaded(Loaded loaded) {
		return Answer.of(loaded.value(), Answer.Origin.LOADED);
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

	private @Nullable Answer join(Question question, FlightKey key) throws Throwable {
		long start = this.context.nanoTime();
		Loaded loaded;
		try {
			loaded = this.flights.join(key);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return loadAlone(question);
		}
		if (loaded == null) {
			return null;
		}
		Answer own = copy(question, loaded);
		this.context.listener().onCoalesced(question.query(), this.context.nanoTime() - start);
		return own;
	}

	/**
	 * Decodes a copy for one caller, so that callers never share a mutable result.
	 */
	private Answer copy(Question question, Loaded loaded) throws Throwable {
		Payload payload = loaded.payload();
		if (payload == null || loaded.trace().extended()) {
			return loadAlone(question);
		}
		if (payload.bytes() == null) {
			return Answer.of(null, Answer.Origin.COALESCED);
		}
		Object own = GuardedCodec.decode(question.query(), payload.bytes(), 0, payload.length());
		return (own != null) ? Answer.of(own, Answer.Origin.COALESCED) : loadAlone(question);
	}

}
