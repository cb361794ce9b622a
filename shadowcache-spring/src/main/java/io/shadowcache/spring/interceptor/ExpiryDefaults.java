package io.shadowcache.spring.interceptor;

import java.time.Duration;
import java.util.Objects;

import io.shadowcache.operation.ExpiryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What happens at the end of the life of entries of queries that do not say otherwise.
 *
 * @param earlyRefresh whether entries are loaded anew before they expire
 * @param beta how early, where they are
 * @param staleOnError whether an expired value is served if the query fails
 * @param staleOnTimeout when an expired value is served while the query goes on; zero for
 * never
 * @param staleFor for how long after its expiry a value may be served, where it may at
 * all
 */
public record ExpiryDefaults(boolean earlyRefresh, double beta, boolean staleOnError, Duration staleOnTimeout,
		Duration staleFor) {

	/**
	 * Nothing happens; where a query says otherwise, with the usual figures.
	 */
	public static final ExpiryDefaults NONE = new ExpiryDefaults(false, 1, false, Duration.ZERO, Duration.ofHours(1));

	public ExpiryDefaults {
		Objects.requireNonNull(staleOnTimeout, "staleOnTimeout");
		Objects.requireNonNull(staleFor, "staleFor");
	}

	/**
	 * Merges what was said about one query with these defaults.
	 * @param said what was said, by whomever
	 * @return the policy
	 * @throws IllegalArgumentException if it is not legal
	 */
	public ExpiryPolicy policy(ExpiryOverrides said) {
		boolean early = first(said.earlyRefresh(), this.earlyRefresh);
		boolean onError = first(said.staleOnError(), this.staleOnError);
		Duration onTimeout = first(said.staleOnTimeout(), this.staleOnTimeout);
		Duration usual = (onError || !onTimeout.isZero()) ? this.staleFor : Duration.ZERO;
		return new ExpiryPolicy(early ? this.beta : 0, first(said.staleFor(), usual), onError, onTimeout);
	}

	private static <T> T first(@Nullable T said, T otherwise) {
		return (said != null) ? said : otherwise;
	}

}
