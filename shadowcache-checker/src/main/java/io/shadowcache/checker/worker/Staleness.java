package io.shadowcache.checker.worker;

/**
 * How stale reads were. Safe for use by many threads and processes.
 */
public final class Staleness {

	/** What is above 5,000 steps is not told apart. */
	static final int SIZE = 5001;

	private final SharedLongs memory;

	private final int begin;

	private final int step;

	/**
	 * Makes it.
	 * @param step to how many milliseconds it is exact, at least 1
	 */
	Staleness(SharedLongs memory, int begin, int step) {
		this.memory = memory;
		this.begin = begin;
		this.step = step;
	}

	/**
	 * Counts a read.
	 * @param millis since when it was known that there is something newer; 0 if nobody
	 * knew
	 */
	void add(long millis) {
		long steps = (Math.max(0, millis) + this.step - 1) / this.step;
		this.memory.increment(this.begin + (int) Math.min(steps, SIZE - 1));
	}

	/**
	 * Returns how stale reads were at most, apart from a share of them.
	 * @param share how many of them, from 0 to 1; 1 for the worst
	 * @return milliseconds, at most 5,000 times what it is exact to
	 */
	public int quantile(double share) {
		return quantile(share, 0);
	}

	/**
	 * Returns the same for these reads and others that were not stale.
	 * @param share how many of all, from 0 to 1; 1 for the worst
	 * @param fresh how many reads were not stale and not counted here
	 * @return milliseconds, at most 5,000 times what it is exact to
	 */
	public int quantile(double share, long fresh) {
		long rank = (long) Math.ceil((total() + fresh) * share);
		int steps = 0;
		for (long reads = fresh + count(0); reads < rank; reads += count(steps)) {
			steps++;
		}
		return steps * this.step;
	}

	private long total() {
		long total = 0;
		for (int steps = 0; steps < SIZE; steps++) {
			total += count(steps);
		}
		return total;
	}

	private long count(int steps) {
		return this.memory.get(this.begin + steps);
	}

}
