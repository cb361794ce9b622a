package io.shadowcache.spring.cache;

import java.util.concurrent.atomic.LongAdder;

import io.shadowcache.engine.Answer;

/**
 * Counts what has become of the calls of one cache since this process started. Safe for
 * use by many threads.
 */
public final class CacheCounts {

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	private final LongAdder puts = new LongAdder();

	private final LongAdder evictions = new LongAdder();

	void hit() {
		this.hits.increment();
	}

	void missed() {
		this.misses.increment();
	}

	void put() {
		this.puts.increment();
	}

	void evicted() {
		this.evictions.increment();
	}

	/**
	 * Counts a call that loads for itself.
	 */
	void count(Answer.Origin origin) {
		if (origin == Answer.Origin.HIT || origin == Answer.Origin.COALESCED) {
			hit();
			return;
		}
		missed();
		put();
	}

	/**
	 * Returns how many calls the cache has answered.
	 * @return a number of at least 0
	 */
	public long hits() {
		return this.hits.sum();
	}

	/**
	 * Returns how many calls it could not answer.
	 * @return a number of at least 0
	 */
	public long misses() {
		return this.misses.sum();
	}

	/**
	 * Returns how many values it was given, loaded ones included.
	 * @return a number of at least 0
	 */
	public long puts() {
		return this.puts.sum();
	}

	/**
	 * Returns how many times a single entry was evicted.
	 * @return a number of at least 0
	 */
	public long evictions() {
		return this.evictions.sum();
	}

}
