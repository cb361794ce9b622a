package io.shadowcache.engine;

import java.util.Locale;

/**
 * How far the load of an entry that has not expired yet has come.
 */
public enum EarlyRefreshStep {

	/** It was handed to the background. */
	STARTED,
	/** It has loaded the entry anew. */
	DONE,
	/** The query failed; the entry is left as it is. */
	FAILED,
	/**
	 * It was left out: the entry was loaded anew or invalidated in the meantime, or the
	 * cache may not be used at the moment.
	 */
	SKIPPED,
	/** It was left out: too many loads are waiting in the background. */
	DROPPED;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
