package io.shadowcache.near;

/**
 * How much a near cache may hold.
 *
 * @param maxEntries how many entries at most; at least 1
 * @param maxBytes how many bytes at most, encoded values and what keeping them takes;
 * live objects count as twice their encoded size; at least 1
 */
public record NearSettings(long maxEntries, long maxBytes) {

	/**
	 * 10,000 entries, 64 MiB.
	 */
	public static final NearSettings DEFAULTS = new NearSettings(10_000, 64L << 20);

	public NearSettings {
		requirePositive("maxEntries", maxEntries);
		requirePositive("maxBytes", maxBytes);
		if (maxBytes / maxEntries > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("maxEntries must be more than %d for maxBytes of %d"
				.formatted(maxBytes / Integer.MAX_VALUE, maxBytes));
		}
	}

	/**
	 * Returns what the smallest entry counts as, so that one bound is both.
	 */
	int minWeight() {
		return (int) Math.max(1, this.maxBytes / this.maxEntries);
	}

	/**
	 * Returns what all entries together may count as.
	 */
	long maxWeight() {
		return Math.min(this.maxBytes, minWeight() * this.maxEntries);
	}

	private static void requirePositive(String name, long value) {
		if (value < 1) {
			throw new IllegalArgumentException("%s must be at least 1, but is %d".formatted(name, value));
		}
	}

}
