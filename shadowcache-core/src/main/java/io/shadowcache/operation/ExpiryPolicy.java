package io.shadowcache.operation;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What becomes of an entry around the end of its time to live.
 *
 * @param beta how eagerly an entry is loaded anew before it expires: 1 is the optimum of
 * the theory, more is earlier; 0 never does
 * @param staleFor for how long after its expiry an entry may still answer; zero if never
 * @param staleOnError whether it answers then if the query fails with an error of the
 * database
 * @param staleOnTimeout whether it answers then if the query takes longer than this; zero
 * if it does not
 */
public record ExpiryPolicy(double beta, Duration staleFor, boolean staleOnError, Duration staleOnTimeout) {

	/**
	 * The most eager refresh.
	 */
	public static final double MAX_BETA = 100;

	/**
	 * Entries are of no use from their expiry on, and are not looked after before.
	 */
	public static final ExpiryPolicy NONE = new ExpiryPolicy(0, Duration.ZERO, false, Duration.ZERO);

	/**
	 * The largest value of {@code -ln(u)} for a random number of 53 bits, rounded up.
	 */
	private static final double MAX_DRAW = 37;

	public ExpiryPolicy {
		Objects.requireNonNull(staleFor, "staleFor");
		Objects.requireNonNull(staleOnTimeout, "staleOnTimeout");
		if (!(beta >= 0 && beta <= MAX_BETA)) {
			throw new IllegalArgumentException("beta must be a number from 0 to 100, such as 1, but is " + beta);
		}
		if (staleFor.isNegative() || staleFor.compareTo(TtlPolicy.MAX_TTL) > 0) {
			throw new IllegalArgumentException(
					"staleFor must be positive and at most 36500d, such as 1h, but is " + staleFor);
		}
		if (staleOnTimeout.isNegative()) {
			throw new IllegalArgumentException(
					"staleOnTimeout must be positive, such as 200ms, but is " + staleOnTimeout);
		}
		requireTogether(staleFor, staleOnError, staleOnTimeout);
	}

	private static void requireTogether(Duration staleFor, boolean staleOnError, Duration staleOnTimeout) {
		boolean wanted = staleOnError || !staleOnTimeout.isZero();
		if (wanted && staleFor.isZero()) {
			throw new IllegalArgumentException(
					"staleOnError and staleOnTimeout need staleFor, for how long after its expiry a value may be served, "
							+ "such as 1h, but it is 0s");
		}
		if (!wanted && !staleFor.isZero()) {
			throw new IllegalArgumentException(("staleFor is %s, but nothing lets an expired value be served: "
					+ "set staleOnError to true or staleOnTimeout to a duration such as 200ms, or leave staleFor out")
				.formatted(staleFor));
		}
		if (wanted && staleOnTimeout.compareTo(staleFor) >= 0) {
			throw new IllegalArgumentException(
					"staleOnTimeout must be shorter than staleFor, but they are %s and %s, so that no value could be served "
						.formatted(staleOnTimeout, staleFor) + "when it has passed");
		}
	}

	/**
	 * Whether queries may have to run on a thread other than their caller's.
	 * @return whether entries are refreshed early, or loads may take too long
	 */
	public boolean needsThread() {
		return this.beta > 0 || !this.staleOnTimeout.isZero();
	}

	/**
	 * Decides by chance whether an entry that has not expired is to be loaded anew now,
	 * as XFetch does: the sooner it expires and the longer it took to load, the likelier
	 * (A. Vattani, F. Chierichetti, K. Lowenstein: Optimal Probabilistic Cache Stampede
	 * Prevention, VLDB 2015).
	 * @param nowMillis the time of now
	 * @param expiresAtMillis when the entry expires
	 * @param loadMillis how long it took to load; less than a millisecond counts as one
	 * @param random the source of randomness, drawn from only near the expiry
	 * @return whether to load it anew
	 */
	public boolean isDue(long nowMillis, long expiresAtMillis, int loadMillis, RandomGenerator random) {
		return mayBeDue(nowMillis, expiresAtMillis, loadMillis)
				&& expiresAtMillis - nowMillis <= -scale(loadMillis) * Math.log(1 - random.nextDouble());
	}

	/**
	 * Whether {@link #isDue} may answer that an entry is to be loaded anew.
	 * @param nowMillis the time of now
	 * @param expiresAtMillis when the entry expires
	 * @param loadMillis how long it took to load
	 * @return {@code false} if it is too early for that, whatever is drawn
	 */
	public boolean mayBeDue(long nowMillis, long expiresAtMillis, int loadMillis) {
		return this.beta > 0 && expiresAtMillis - nowMillis <= MAX_DRAW * scale(loadMillis);
	}

	private double scale(int loadMillis) {
		return Math.max(1, loadMillis) * this.beta;
	}

	/**
	 * Whether an entry that has expired may still answer.
	 * @param nowMillis the time of now
	 * @param expiresAtMillis when the entry expired
	 * @return whether {@code staleFor} has not passed since
	 */
	public boolean allowsStale(long nowMillis, long expiresAtMillis) {
		return nowMillis - expiresAtMillis < this.staleFor.toMillis();
	}

}
