package io.shadowcache.engine;

import java.util.Locale;

/**
 * Why a caller was given a value whose time to live has ended.
 */
public enum StaleReason {

	/** The query failed with an error of the database. */
	ERROR,
	/** The query took longer than it may. */
	TIMEOUT;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
