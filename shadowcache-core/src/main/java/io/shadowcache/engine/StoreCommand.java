package io.shadowcache.engine;

import java.util.Locale;

/**
 * What a store can be asked for.
 */
public enum StoreCommand {

	/** Bring an entry with the current versions. */
	LOOKUP,
	/** Store an entry. */
	PUT,
	/** Remove an entry. */
	EVICT,
	/** Announce a writer. */
	MARK,
	/** Replace versions. */
	RELEASE,
	/** List overdue writers. */
	OVERDUE,
	/** List the tables that are read. */
	READ_TABLES,
	/** Let nobody else load an entry. */
	LEASE;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
