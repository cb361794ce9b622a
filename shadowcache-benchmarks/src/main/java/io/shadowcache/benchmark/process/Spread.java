package io.shadowcache.benchmark.process;

import java.util.Arrays;
import java.util.Locale;

/**
 * Some values of the same thing.
 *
 * @param median the middle one; not a number if there is none
 * @param low the smallest
 * @param high the largest
 */
public record Spread(double median, double low, double high) {

	private static final Spread NOTHING = new Spread(Double.NaN, Double.NaN, Double.NaN);

	/**
	 * Sums values up.
	 * @param values in any order
	 * @return their spread
	 */
	public static Spread of(double... values) {
		if (values.length == 0) {
			return NOTHING;
		}
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 != 0) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return new Spread(median, sorted[0], sorted[sorted.length - 1]);
	}

	/**
	 * Compares values that were measured in turn.
	 * @param ones those of one, round by round
	 * @param others those of the other, as many
	 * @return the spread of the ratios of each round
	 */
	public static Spread ofRatios(double[] ones, double[] others) {
		double[] ratios = new double[ones.length];
		Arrays.setAll(ratios, (round) -> ones[round] / others[round]);
		return of(ratios);
	}

	/**
	 * Returns what goes into a table.
	 * @return the median, and in brackets the smallest and the largest
	 */
	public String text() {
		return Double.isNaN(this.median) ? "–"
				: String.format(Locale.ROOT, "%.2f (%.2f – %.2f)", this.median, this.low, this.high);
	}

}
