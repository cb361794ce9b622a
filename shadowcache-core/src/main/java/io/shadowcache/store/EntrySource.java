package io.shadowcache.store;

import java.util.Locale;

/**
 * Where a looked-up entry comes from.
 */
public enum EntrySource {

	/** The store itself. */
	STORE,
	/** The memory of this process, after the store was asked for the versions. */
	VALIDATED,
	/**
	 * The memory of this process, trusted since no change was heard of, and found not to
	 * have expired at the moment of the lookup.
	 */
	PUSH;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
