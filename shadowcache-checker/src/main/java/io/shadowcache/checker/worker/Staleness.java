package io.shadowcache.checker.worker;

/**
 * How stale reads were, to the millisecond. Safe for use by many threads and processes.
 */
public final class Staleness {

	/** One second is the most that is promised; what is above five is not told apart. */
	static final int SIZE = 5001;

	private final SharedLongs memory;

	private final int begin;

	Staleness(SharedLongs memory, int begin) {
		this.memory = memory;
		this.begin = begin;
	}

	/**
	 * Counts a read.
	 * @param millis since when it was known that there is something newer; 0 if nobody
	 * knew
	 */
	void add(long millis) {
		this.memory.increment(this.begin + (int) Math.max(0, Math.min(millis, SIZE - 1)));
	}

	/**
	 * Returns how stale reads were at most, apart from a share of them.
	 * @param share how many of them, from 0 to 1; 1 for the worst
	 * @return milliseconds, at most 5000
	 */
	public int quantile(double share) {
		long rank = (long) Math.ceil(total() * share);
		int millis = 0;
		for (long reads = count(0); reads < rank; reads += count(millis)) {
			millis++;
		}
		return millis;
	}

	private long total() {
		long total = 0;
		for (int millis = 0; millis < SIZE; millis++) {
			total += count(millis);
		}
		return total;
	}

	private long count(int millis) {
		return this.memory.get(this.begin + millis);
	}

}
