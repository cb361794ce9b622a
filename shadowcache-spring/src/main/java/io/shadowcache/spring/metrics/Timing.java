package io.shadowcache.spring.metrics;

/**
 * How often something happened, with the time that it took.
 *
 * @param count how often
 * @param totalMillis the sum of all times, in milliseconds
 * @param maxMillis the longest time, in milliseconds; 0 if it never happened
 */
public record Timing(long count, double totalMillis, double maxMillis) {

	/**
	 * Something that never happened.
	 */
	public static final Timing NONE = new Timing(0, 0, 0);

	/**
	 * Returns the mean time.
	 * @return the mean, in milliseconds; 0 if it never happened
	 */
	public double meanMillis() {
		return (this.count == 0) ? 0 : this.totalMillis / this.count;
	}

	Timing since(Timing earlier) {
		return new Timing(this.count - earlier.count, this.totalMillis - earlier.totalMillis, this.maxMillis);
	}

}
