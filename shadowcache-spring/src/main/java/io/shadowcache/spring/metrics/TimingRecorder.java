package io.shadowcache.spring.metrics;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Adds up times, on many threads.
 */
final class TimingRecorder {

	private static final double NANOS_PER_MILLI = 1_000_000;

	private final LongAdder count = new LongAdder();

	private final LongAdder total = new LongAdder();

	private final LongAccumulator max = new LongAccumulator(Long::max, 0);

	void record(long nanos) {
		this.count.increment();
		this.total.add(nanos);
		this.max.accumulate(nanos);
	}

	Timing snapshot() {
		return new Timing(this.count.sum(), this.total.sum() / NANOS_PER_MILLI, this.max.get() / NANOS_PER_MILLI);
	}

}
