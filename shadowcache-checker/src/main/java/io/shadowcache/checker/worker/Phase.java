package io.shadowcache.checker.worker;

/**
 * The parts of a run, in order.
 */
public enum Phase {

	/** Reads and writes are judged while faults happen. */
	RUN,
	/** All faults are over, nobody writes: the cache must come to equal the database. */
	SETTLE,
	/** Nobody reads either: what was held for reads and writes must be let go. */
	REST,
	/** Every process ends. */
	END

}
