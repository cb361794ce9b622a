package io.shadowcache.checker.worker;

/**
 * The parts of a run, in order.
 */
public enum Phase {

	/** Reads and writes are judged while faults happen. */
	RUN,
	/** All faults are over, nobody writes: the cache must come to equal the database. */
	SETTLE,
	/** Every process ends. */
	END

}
