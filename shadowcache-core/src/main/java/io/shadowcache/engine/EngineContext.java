package io.shadowcache.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.WriterId;

/**
 * The surroundings of the engine: clocks, randomness and the ear that hears everything.
 *
 * @param listener hears what the cache does
 * @param random a cryptographically strong source, since versions and writers must never
 * repeat
 * @param clock the wall clock
 * @param ticker a monotonic clock in nanoseconds
 */
record EngineContext(CacheListener listener, RandomGenerator random, InstantSource clock, LongSupplier ticker) {

	/**
	 * Returns the same surroundings without the ear.
	 */
	EngineContext silent() {
		return new EngineContext(CacheListener.NONE, this.random, this.clock, this.ticker);
	}

	long nanoTime() {
		return this.ticker.getAsLong();
	}

	WriterId newWriter() {
		return new WriterId(new Bits128(this.random.nextLong(), this.random.nextLong()));
	}

	/**
	 * Makes a writer that leaves a record in its database.
	 */
	WriterId newRecordedWriter() {
		return new WriterId(newWriter().value(), true);
	}

	void missed(QueryOperation query, MissReason reason) {
		this.listener.onMiss(query, reason, List.of());
	}

}
