package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Loads once for all calls of this process that may share a result.
 */
final class SharedAsyncLoads {

	private final EntrySlots slots;

	private final EntryReader reader;

	private final AsyncLoads loads;

	private final EngineContext context;

	private final AsyncFlights flights = new AsyncFlights();

	/**
	 * Makes it.
	 * @param reader judges entries, and reports nothing
	 */
	SharedAsyncLoads(EntrySlots slots, EntryReader reader, AsyncLoads loads, EngineContext context) {
		this.slots = slots;
		this.reader = reader;
		this.loads = loads;
		this.context = context;
	}

	/**
	 * Returns what is to be handed to {@link #under} with what is looked up next.
	 */
	int beforeLookup(Question question) {
		return this.flights.landings(question.key());
	}

	/**
	 * Loads after a miss under a stamp. A call that has missed the store of a load just
	 * before, and the load itself as well, looks again.
	 */
	void under(AsyncCall call, Stamp seen, int beforeLookup) {
		FlightKey key = new FlightKey(call.question().key(), seen.hash());
		AsyncFlight flight = this.flights.board(key, call);
		if (flight.leader() != call) {
			return;
		}
		Landing landing = landing(flight).after(() -> this.flights.landed(key, flight));
		landing.guard(() -> {
			Loaded stored = (this.flights.landings(key.key()) != beforeLookup) ? stored(call.question()) : null;
			if (stored != null) {
				landing.landed(stored, null);
			}
			else {
				this.loads.under(flight, seen, landing);
			}
		});
	}

	private @Nullable Loaded stored(Question question) {
		Lookup lookup = this.slots.lookup(question);
		Answer hit = (lookup != null) ? this.reader.read(question, lookup, 0).hit() : null;
		if (lookup == null || hit == null) {
			return null;
		}
		ReadTrace trace = new ReadTrace(question.dependencies(), lookup.stamp(), false);
		return new Loaded(hit.value(), GuardedCodec.encode(question.query(), hit.value()), true, 0, trace,
				Answer.Origin.COALESCED);
	}

	/**
	 * Loads what cannot be stored, together with calls that come before it has begun.
	 */
	void unstamped(AsyncCall call) {
		FlightKey key = FlightKey.unstamped(call.question().key());
		AsyncFlight flight = this.flights.board(key, call);
		if (flight.leader() == call) {
			Runnable departing = () -> this.flights.depart(key, flight);
			Landing landing = landing(flight).after(departing);
			landing.guard(() -> this.loads.unstored(flight, departing, landing));
		}
	}

	/**
	 * Loads for one call, without waiting for its turn.
	 */
	void atOnce(AsyncCall call) {
		AsyncFlight alone = AsyncFlights.alone(call);
		this.loads.atOnce(alone, landing(alone));
	}

	private Landing landing(AsyncFlight flight) {
		return (loaded, failure) -> {
			List<AsyncCall> waiting = flight.land();
			if (loaded != null) {
				waiting.forEach((call) -> answer(call, call == waiting.get(0), loaded));
			}
			else if (failure != null) {
				fail(flight, waiting, failure);
			}
		};
	}

	/**
	 * One call gets what was loaded, the others get copies.
	 */
	private void answer(AsyncCall call, boolean first, Loaded loaded) {
		if (first) {
			call.answer(Answer.of(loaded.value(), loaded.origin()));
			return;
		}
		Payload payload = loaded.payload();
		Answer copy = (payload != null && !loaded.trace().extended()) ? payload.copy(call.question().query()) : null;
		if (copy == null) {
			AsyncFlight alone = AsyncFlights.alone(call);
			this.loads.unstored(alone, () -> {
			}, landing(alone));
			return;
		}
		this.context.listener().onCoalesced(call.question().query(), this.context.nanoTime() - call.startNanos());
		call.answer(copy);
	}

	/**
	 * What concerns only the one who loaded is not told the others: they ask again.
	 */
	private static void fail(AsyncFlight flight, List<AsyncCall> waiting, Throwable failure) {
		boolean leaderOnly = SingleFlight.concernsLeaderOnly(failure);
		for (AsyncCall call : waiting) {
			if (leaderOnly && call != flight.leader()) {
				call.askAgain();
			}
			else {
				call.fail(failure);
			}
		}
	}

}
