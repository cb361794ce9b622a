package io.shadowcache.autoconfigure.endpoint;

/**
 * What became of an eviction.
 */
public enum EvictionOutcome {

	/** The store has confirmed it. */
	DONE,

	/**
	 * The store does not answer; it will be tried again. Until then this instance does
	 * not use the cache for what it concerns.
	 */
	PENDING,

	/** There is no such query, table or entry. */
	UNKNOWN

}
