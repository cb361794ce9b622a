package io.shadowcache.benchmark.process;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how often queries really run in this process, so that a turn can tell that it
 * consisted of hits.
 */
public final class Loads {

	private static final LongAdder COUNT = new LongAdder();

	private Loads() {
	}

	/**
	 * Notes that a query runs.
	 */
	public static void count() {
		COUNT.increment();
	}

	/**
	 * Returns how many have run.
	 * @return a number that only grows
	 */
	public static long total() {
		return COUNT.sum();
	}

}
