package io.shadowcache.engine;

import java.util.Locale;

/**
 * How the wait for a load of another instance has ended.
 */
public enum LeaseOutcome {

	/** The other instance has stored what the caller asked for. */
	SERVED,
	/** The other instance has stored nothing, or has died: the caller loads. */
	TAKEN_OVER,
	/** The other instance has loaded for too long: the caller loads, too. */
	GAVE_UP,
	/** The store does not answer, or the caller was interrupted: the caller loads. */
	FAILED;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
