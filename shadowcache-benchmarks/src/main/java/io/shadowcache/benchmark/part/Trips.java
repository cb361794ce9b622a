package io.shadowcache.benchmark.part;

import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.test.server.TcpProxy;

/**
 * Finds out for how many round trips to Redis a call waits, by making the way there
 * longer. Commands that nobody waits for do not count.
 */
final class Trips {

	private static final int DELAY_MILLIS = 20;

	private static final long TURN_MILLIS = 2_000;

	private Trips() {
	}

	/**
	 * Measures.
	 * @param process a warm contender that goes to Redis by the proxy
	 * @param task what it does, with a pause after each call, which does not count
	 * @param way the proxy
	 * @return round trips, not rounded; not a number if the machine was too busy to tell
	 */
	static double of(ContenderProcess process, String task, TcpProxy way) {
		double near = process.timedTurn(task, 1, TURN_MILLIS).latency().median();
		way.delay(DELAY_MILLIS);
		try {
			double far = process.timedTurn(task, 1, TURN_MILLIS).latency().median();
			double trips = (far - near) / 1e6 / (2 * DELAY_MILLIS);
			return (trips < 0) ? Double.NaN : trips;
		}
		finally {
			way.heal();
		}
	}

}
