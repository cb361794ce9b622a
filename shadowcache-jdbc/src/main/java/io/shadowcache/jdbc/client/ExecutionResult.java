package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a statement of any kind has brought.
 *
 * @param rows its rows, none if it is not a query; names of columns are found in any case
 * @param updated how many rows it has changed, 0 if it is a query
 * @param source where the rows come from; {@link ResultSource#CACHE_BYPASS} if it is not
 * a query
 * @param latency how long the call took
 * @param age how long ago the entry was stored that the rows come from; zero if they do
 * not come from an entry
 */
public record ExecutionResult(List<Map<String, @Nullable Object>> rows, int updated, ResultSource source,
		Duration latency, Duration age) {

	public ExecutionResult {
		rows = Collections.unmodifiableList(rows);
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(latency, "latency");
		Objects.requireNonNull(age, "age");
	}

	/**
	 * Returns how long the call took.
	 * @return milliseconds, with fractions
	 */
	public double latencyMillis() {
		return this.latency.toNanos() / 1e6;
	}

}
