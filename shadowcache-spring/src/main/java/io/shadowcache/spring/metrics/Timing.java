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

}
