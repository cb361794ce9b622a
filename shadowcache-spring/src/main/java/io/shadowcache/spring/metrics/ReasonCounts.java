package io.shadowcache.spring.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Counts by reason, on many threads.
 *
 * @param <R> the reasons
 */
final class ReasonCounts<R extends Enum<R>> {

	private final Map<R, LongAdder> counts = new ConcurrentHashMap<>();

	private final Function<R, String> tag;

	ReasonCounts(Function<R, String> tag) {
		this.tag = tag;
	}

	void increment(R reason) {
		this.counts.computeIfAbsent(reason, (key) -> new LongAdder()).increment();
	}

	Map<String, Long> snapshot() {
		Map<String, Long> snapshot = new TreeMap<>();
		this.counts.forEach((reason, count) -> snapshot.put(this.tag.apply(reason), count.sum()));
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
