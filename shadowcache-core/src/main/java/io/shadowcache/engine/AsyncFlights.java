package io.shadowcache.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

import io.shadowcache.key.CacheKey;

/**
 * The loads that calls of this process share at the moment. Safe for use by many threads.
 */
final class AsyncFlights {

	private static final int STRIPES = 1024;

	private final ConcurrentMap<FlightKey, AsyncFlight> flights = new ConcurrentHashMap<>();

	private final AtomicIntegerArray landings = new AtomicIntegerArray(STRIPES);

	/**
	 * Lets a call wait for the flight of a key, or lead a new one.
	 * @return the flight; the call leads it if it is its leader
	 */
	AsyncFlight board(FlightKey key, AsyncCall call) {
		while (true) {
			AsyncFlight own = new AsyncFlight(call);
			AsyncFlight present = this.flights.putIfAbsent(key, own);
			if (present == null) {
				own.join(call);
				return own;
			}
			if (call.isNested()) {
				return alone(call);
			}
			if (present.join(call)) {
				return present;
			}
			this.flights.remove(key, present);
		}
	}

	/**
	 * Makes a flight that no other call joins.
	 */
	static AsyncFlight alone(AsyncCall call) {
		AsyncFlight flight = new AsyncFlight(call);
		flight.join(call);
		return flight;
	}

	/**
	 * Ends that others join a flight, and has them begin another.
	 */
	void depart(FlightKey key, AsyncFlight flight) {
		this.flights.remove(key, flight);
	}

	/**
	 * A flight has ended, and what it has brought is stored. Counted before others stop
	 * finding it.
	 */
	void landed(FlightKey key, AsyncFlight flight) {
		this.landings.incrementAndGet(stripe(key.key()));
		this.flights.remove(key, flight);
	}

	/**
	 * Returns a figure that changes when a flight of an entry lands. A call that read
	 * another one before its lookup has perhaps missed what that has stored.
	 */
	int landings(CacheKey key) {
		return this.landings.get(stripe(key));
	}

	private static int stripe(CacheKey key) {
		return Math.floorMod(key.hashCode(), STRIPES);
	}

}
