package io.shadowcache.sample.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.Timer;

/**
 * The buckets that Prometheus's client libraries give a histogram of latencies, which the
 * expressions of existing dashboards rely on.
 */
final class Buckets {

	private static final Duration[] LIMITS = LongStream
		.of(5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10_000)
		.mapToObj(Duration::ofMillis)
		.toArray(Duration[]::new);

	private Buckets() {
	}

	/**
	 * Begins a timer that Prometheus shows as {@code <name>_seconds}.
	 */
	static Timer.Builder timer(String name, String description) {
		return Timer.builder(name).description(description).serviceLevelObjectives(LIMITS);
	}

}
