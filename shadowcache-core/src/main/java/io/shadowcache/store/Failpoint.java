package io.shadowcache.store;

/**
 * Moments of the protocol at which an interruption matters most. Reached on the thread
 * that does the work.
 */
public enum Failpoint {

	/**
	 * Entry and versions were read; nothing has been loaded, or kept near, yet.
	 */
	VERSIONS_READ,
	/** A query was loaded, but is not stored yet. */
	LOADED,
	/** A write is about to be marked; where there is an intent, it is written. */
	MARKING,
	/** A write is marked, but not committed yet. */
	MARKED,
	/** A commit is sent, but not answered yet. */
	COMMITTING,
	/** A commit was answered, but nobody has heard of it yet. */
	COMMITTED,
	/** The mark of a write is about to be released. */
	RELEASING,
	/** The mark of a write was released. */
	RELEASED,
	/** A change was reported to this process, which nothing in it has heard of yet. */
	PUSH_RECEIVED,
	/** A connection to the store is open, but not verified yet. */
	CONNECTED,
	/** The generation of a server is about to be compared, and replaced if need be. */
	REGENERATING

}
