package io.shadowcache.jdbc.client;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts calls. Safe for use by many threads.
 */
final class CallCounts {

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	private final LongAdder bypasses = new LongAdder();

	private final LongAdder writes = new LongAdder();

	void count(ResultSource source) {
		switch (source) {
			case CACHE_HIT -> this.hits.increment();
			case CACHE_MISS, CACHE_STALE -> this.misses.increment();
			case CACHE_BYPASS -> this.bypasses.increment();
		}
	}

	void countWrite() {
		this.writes.increment();
	}

	CacheStats stats(int pendingInvalidations) {
		return new CacheStats(this.hits.sum(), this.misses.sum(), this.bypasses.sum(), this.writes.sum(),
				pendingInvalidations);
	}

}
