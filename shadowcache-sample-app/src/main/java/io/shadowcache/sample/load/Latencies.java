package io.shadowcache.sample.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * The latencies of many calls by kind, recorded by any number of threads.
 */
final class Latencies {

	private static final long GREATEST_MICROS = TimeUnit.HOURS.toMicros(1);

	private static final int DIGITS = 3;

	private final Map<CallKind, Recorded> records = new EnumMap<>(CallKind.class);

	Latencies() {
		for (CallKind kind : CallKind.values()) {
			this.records.put(kind,
					new Recorded(new ConcurrentHistogram(GREATEST_MICROS, DIGITS), new LongAdder(), new LongAdder()));
		}
	}

	void record(CallKind kind, Outcome outcome, long nanos) {
		Recorded recorded = of(kind);
		switch (outcome) {
			case HIT -> recorded.hits().increment();
			case ERROR -> recorded.errors().increment();
			case DATABASE -> {
			}
		}
		recorded.micros().recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), GREATEST_MICROS));
	}

	/**
	 * Returns the figures of some kinds together.
	 */
	Summary of(Set<CallKind> kinds) {
		Histogram together = new Histogram(GREATEST_MICROS, DIGITS);
		kinds.forEach((kind) -> together.add(of(kind).micros()));
		return new Summary(together, kinds.stream().mapToLong((kind) -> of(kind).hits().sum()).sum(),
				kinds.stream().mapToLong((kind) -> of(kind).errors().sum()).sum());
	}

	private Recorded of(CallKind kind) {
		return Objects.requireNonNull(this.records.get(kind));
	}

	/**
	 * What is recorded of a kind.
	 *
	 * @param micros latencies, in microseconds
	 * @param hits answered from the cache
	 * @param errors failed
	 */
	private record Recorded(Histogram micros, LongAdder hits, LongAdder errors) {
	}

	/**
	 * The figures of calls.
	 *
	 * @param micros their latencies, in microseconds
	 * @param hits how many were answered from the cache
	 * @param errors how many failed
	 */
	record Summary(Histogram micros, long hits, long errors) {

		private static final double MICROS_PER_MILLI = 1000;

		long calls() {
			return this.micros.getTotalCount();
		}

		double hitRatio() {
			return (calls() > 0) ? (double) this.hits / calls() : 0;
		}

		/**
		 * Returns the latency that a percentage of calls did not exceed.
		 * @param percentile from 0 to 100
		 * @return milliseconds
		 */
		double millis(double percentile) {
			return this.micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
		}

	}

}
