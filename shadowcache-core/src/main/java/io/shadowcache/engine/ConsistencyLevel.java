package io.shadowcache.engine;

import java.util.Locale;

/**
 * What a read through the cache promises about writes.
 */
public enum ConsistencyLevel {

	/**
	 * A read that begins after the writer's method has returned sees the write, while the
	 * store answers and the writer lives; otherwise the time to live bounds how long it
	 * may not. Costs one round trip after the commit.
	 */
	AFTER_COMMIT,

	/**
	 * A read that begins after the commit became visible in the database sees it, also if
	 * the writer dies between commit and invalidation, provided that a commit takes less
	 * than the lease. Costs one round trip before the commit.
	 */
	MARKED,

	/**
	 * As {@link #MARKED}, but whether a writer has ended is asked of the database, so
	 * that a commit may take as long as it likes; and a write that cannot be announced is
	 * refused before its commit. Costs one round trip to the store and one statement in
	 * the transaction.
	 */
	STRICT;

	/**
	 * Returns the level as it is written in configuration.
	 * @return lower case, with hyphens
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
