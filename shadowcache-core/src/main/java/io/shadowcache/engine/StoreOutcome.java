package io.shadowcache.engine;

import java.util.Locale;

/**
 * What became of a loaded value.
 */
public enum StoreOutcome {

	/** It is in the cache. */
	STORED,
	/** The store refused it, because a dependency was written during the load. */
	STALE,
	/**
	 * It was not offered: a writer was about to commit, or the server is in quarantine.
	 */
	UNSAFE,
	/** It was not offered: the query says so, by {@code unless} or {@code nullTtl}. */
	UNWANTED,
	/** It is larger than allowed, by the settings or by the server. */
	TOO_LARGE,
	/**
	 * It was not offered: it is not known what the load has read, or became known too
	 * late for this one.
	 */
	UNKNOWN_READS,
	/** The codec could not encode it. */
	UNENCODABLE,
	/** The store did not answer. */
	FAILED;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
