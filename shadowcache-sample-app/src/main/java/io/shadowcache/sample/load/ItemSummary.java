package io.shadowcache.sample.load;

import java.util.List;
import java.util.Locale;

/**
 * What all requests to the items service came to.
 *
 * @param requests all of them, at least one
 */
record ItemSummary(List<ItemRequest> requests) {

	private static final double PERCENT = 100;

	ItemSummary {
		requests = List.copyOf(requests);
		if (requests.isEmpty()) {
			throw new IllegalArgumentException("There is no request to sum up");
		}
	}

	long hits() {
		return this.requests.stream().filter(ItemRequest::isHit).count();
	}

	long misses() {
		return this.requests.stream().filter(ItemRequest::isMiss).count();
	}

	long errors() {
		return this.requests.size() - hits() - misses();
	}

	private double average() {
		return this.requests.stream().mapToDouble(ItemRequest::millis).average().orElseThrow();
	}

	private double median() {
		double[] sorted = this.requests.stream().mapToDouble(ItemRequest::millis).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	/**
	 * Returns the figures, one on each line.
	 */
	String text() {
		return String.format(Locale.ROOT, """
				Total requests:  %d
				Cache hits:      %d
				Cache misses:    %d
				Errors:          %d
				Hit rate:        %.2f %%
				Average latency: %.2f ms
				Median latency:  %.2f ms""", this.requests.size(), hits(), misses(), errors(),
				PERCENT * hits() / this.requests.size(), average(), median());
	}

}
