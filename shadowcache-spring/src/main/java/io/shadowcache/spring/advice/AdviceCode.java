package io.shadowcache.spring.advice;

/**
 * What advice is about. Names are part of the endpoint's format.
 */
public enum AdviceCode {

	/** The query reads a table that its declaration does not name. */
	UNDECLARED_TABLE,
	/** Results of the query cannot be cached. */
	NOT_CACHEABLE,
	/** Results are too large to be stored, or large enough to make hits slow. */
	VALUE_TOO_LARGE,
	/** Writes make entries stale before they are used. */
	INVALIDATED_TOO_OFTEN,
	/** Entries expire before they are used again, though nothing was written. */
	TTL_TOO_SHORT,
	/** Stale entries fill the store, since they live much longer than they are valid. */
	TTL_TOO_LONG,
	/** The query is called with ever new arguments. */
	KEY_EXPLOSION,
	/** The database answers about as quickly as the cache. */
	LOAD_AS_QUICK_AS_HIT,
	/** Misses cost more time than hits save. */
	NOT_WORTH_IT,
	/** Hits save more time than misses cost. */
	WORTH_IT

}
