package io.shadowcache.engine;

import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Runs a load once for callers that may share its result: those that have looked up the
 * same stamp, in this process and others. Without such a stamp, callers share a load of
 * this process that has not begun yet, because it waits for its turn: whatever was
 * committed before they asked, it will see.
 */
final class SharedLoads {

	private final SingleFlight<FlightKey, Loaded> flights;

	private final LeasedLoads leased;

	private final BoundedLoads bounded;

	private final RealQueries queries;

	private final EngineContext context;

	SharedLoads(SingleFlight<FlightKey, Loaded> flights, LeasedLoads leased, BoundedLoads bounded, RealQueries queries,
			EngineContext context) {
		this.queries = queries;
		this.flights = flights;
		this.leased = leased;
		this.bounded = bounded;
		this.context = context;
	}

	/**
	 * Runs a load, or takes the result of another under the same stamp.
	 */
	Answer under(Stamp seen, Question question, SingleFlight.Load<Loaded> load) throws Throwable {
		if (!question.scope().isShared()) {
			return answer(load.run());
		}
		if (!seen.isShareable()) {
			return unstamped(question, load);
		}
		boolean nested = isNested();
		SingleFlight.Load<Loaded> turn = () -> this.bounded.run(question, load);
		return fly(new FlightKey(question.key(), seen.hash()), question, nested ? turn : () -> this.leased
			.load(question, seen, turn, () -> this.bounded.run(question, () -> this.queries.unstored(question))));
	}

	/**
	 * Runs a load, or takes the result of another that begins after this call.
	 */
	Answer unstamped(Question question, SingleFlight.Load<Loaded> load) throws Throwable {
		if (!question.scope().isShared() || isNested()) {
			return answer(load.run());
		}
		FlightKey key = FlightKey.unstamped(question.key());
		return fly(key, question, () -> this.bounded.run(question, () -> {
			this.flights.depart(key);
			return load.run();
		}));
	}

	/**
	 * Runs a load for one caller.
	 */
	Answer alone(Question question, SingleFlight.Load<Loaded> load) throws Throwable {
		return answer(this.bounded.run(question, load));
	}

	/**
	 * Runs a load that nobody shares.
	 */
	<V> V inTurn(Question question, SingleFlight.Load<V> load) throws Throwable {
		return this.bounded.run(question, load);
	}

	private Answer fly(FlightKey key, Question question, SingleFlight.Load<Loaded> load) throws Throwable {
		while (true) {
			Loaded led = this.flights.lead(key, load);
			if (led != null) {
				return answer(led);
			}
			if (isNested()) {
				return answer(load.run());
			}
			Answer joined = join(question, key);
			if (joined != null) {
				return joined;
			}
		}
	}

	/**
	 * Whether others may wait for what this thread does, so that it must not wait.
	 */
	boolean isNested() {
		return this.flights.isLeading() || this.bounded.isInside();
	}

	private static Answer answer(Loaded loaded) {
		return Answer.of(loaded.value(), loaded.origin());
	}

	private @Nullable Answer join(Question question, FlightKey key) throws Throwable {
		long start = this.context.nanoTime();
		Loaded loaded;
		try {
			loaded = this.flights.join(key);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return own(question);
		}
		if (loaded == null) {
			return null;
		}
		Answer copy = copy(question, loaded);
		if (copy.origin() == Answer.Origin.COALESCED) {
			this.context.listener().onCoalesced(question.query(), this.context.nanoTime() - start);
		}
		return copy;
	}

	/**
	 * Takes a copy of what another has loaded, or loads if there can be none.
	 */
	private Answer copy(Question question, Loaded loaded) throws Throwable {
		Payload payload = loaded.payload();
		Answer copy = (payload != null && !loaded.trace().extended()) ? payload.copy(question.query()) : null;
		return (copy != null) ? copy : own(question);
	}

	private Answer own(Question question) throws Throwable {
		return alone(question, () -> this.queries.unstored(question));
	}

}
