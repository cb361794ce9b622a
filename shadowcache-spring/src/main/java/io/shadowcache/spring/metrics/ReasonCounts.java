package io.shadowcache.spring.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Counts by reason, on many threads; every reason has its counter from the beginning.
 *
 * @param <R> the reasons
 */
final class ReasonCounts<R extends Enum<R>> {

	/** Not changed any more, so that threads need no lock. */
	private final EnumMap<R, LongAdder> counts;

	private final Function<R, String> tag;

	ReasonCounts(Class<R> reasons, Function<R, String> tag) {
		this.counts = new EnumMap<>(reasons);
		for (R reason : reasons.getEnumConstants()) {
			this.counts.put(reason, new LongAdder());
		}
		this.tag = tag;
	}

	void increment(R reason) {
		Objects.requireNonNull(this.counts.get(reason)).increment();
	}

	Map<String, Long> snapshot() {
		Map<String, Long> snapshot = new TreeMap<>();
		this.counts.forEach((reason, count) -> {
			long sum = count.sum();
			if (sum > 0) {
				snapshot.put(this.tag.apply(reason), sum);
			}
		});
		return snapshot;
	}

	static long sum(Map<String, Long> snapshot) {
		return snapshot.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * Returns what has come to the counts; only what has.
	 */
	static Map<String, Long> since(Map<String, Long> now, Map<String, Long> earlier) {
		Map<String, Long> come = new TreeMap<>();
		now.forEach((reason, count) -> {
			long more = count - earlier.getOrDefault(reason, 0L);
			if (more != 0) {
				come.put(reason, more);
			}
		});
		return come;
	}

}
