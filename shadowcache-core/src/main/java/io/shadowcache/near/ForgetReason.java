package io.shadowcache.near;

import java.util.Locale;

/**
 * Why this process no longer trusts that it has heard of all changes.
 */
public enum ForgetReason {

	/** The connection that reports changes was lost, or did not answer. */
	CONNECTION_LOST,
	/** The store reads from another server than the one that reports changes. */
	IDENTITY_CHANGED,
	/** The server was emptied. */
	FLUSHED,
	/** The server has a new generation. */
	GENERATION,
	/** The report of a change could not be understood. */
	UNREADABLE,
	/** Wall clock and monotonic clock went apart: the process or machine stood still. */
	CLOCKS_APART,
	/** The channel was closed. */
	CLOSED;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
