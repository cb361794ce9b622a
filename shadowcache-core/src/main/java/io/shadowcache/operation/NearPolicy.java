package io.shadowcache.operation;

import java.time.Duration;
import java.util.Objects;

import io.shadowcache.codec.ValueType;

/**
 * How entries of a query are kept in the memory of the process.
 *
 * @param mode whether they are, and how it is made sure that they are fresh
 * @param maxStaleness for how long one may be used before it is fetched anew, even if
 * nothing was heard of a change; positive
 * @param live whether decoded values are kept beside the bytes; for types only whose
 * values callers can share
 */
public record NearPolicy(NearMode mode, Duration maxStaleness, boolean live) {

	/**
	 * The limit where no other is set.
	 */
	public static final Duration DEFAULT_MAX_STALENESS = Duration.ofMinutes(5);

	public NearPolicy {
		Objects.requireNonNull(mode, "mode");
		if (maxStaleness.isNegative() || maxStaleness.isZero()) {
			throw new IllegalArgumentException(
					"maxStaleness must be positive, such as 30s or 5m, but is " + maxStaleness);
		}
	}

	/**
	 * Keeps decoded values where callers can share them.
	 * @param mode whether entries are kept
	 * @param maxStaleness for how long one may be used; positive
	 * @param type the type of the results
	 * @return a policy for queries of this type
	 */
	public static NearPolicy of(NearMode mode, Duration maxStaleness, ValueType type) {
		return new NearPolicy(mode, maxStaleness, type.codec().isShareable());
	}

	/**
	 * Keeps nothing for longer than callers share a question.
	 * @param type the type of the results
	 * @return a policy that has values decoded once for them where they can share these
	 */
	public static NearPolicy off(ValueType type) {
		return of(NearMode.OFF, DEFAULT_MAX_STALENESS, type);
	}

	/**
	 * Returns what a transaction may use: nothing that the store was not asked about.
	 * @return this policy, with {@link NearMode#VALIDATED} in the place of
	 * {@link NearMode#PUSH}
	 */
	public NearPolicy exact() {
		return (this.mode == NearMode.PUSH) ? new NearPolicy(NearMode.VALIDATED, this.maxStaleness, this.live) : this;
	}

}
