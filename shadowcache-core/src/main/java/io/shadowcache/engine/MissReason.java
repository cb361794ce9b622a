package io.shadowcache.engine;

import java.util.Locale;

/**
 * Why the cache had no answer.
 */
public enum MissReason {

	/** No entry: never stored, evicted by the server, or stored by another instance. */
	ABSENT,
	/** This instance knew an entry whose time to live has ended. */
	EXPIRED,
	/**
	 * The entry was loaded before a write to one of its dependencies; which one cannot
	 * always be told.
	 */
	INVALIDATED,
	/** A writer of one of the dependencies is about to commit. */
	BLOCKED,
	/** The server restarted, failed over, was restored or flushed. */
	GENERATION,
	/** The entry is damaged, of another format, or another key's. */
	UNREADABLE,
	/** The caller wanted the query to run, whatever the cache has. */
	REFRESH,
	/** The store did not answer. */
	STORE_UNAVAILABLE;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
