package io.shadowcache.jdbc.client;

import io.shadowcache.engine.Answer;

/**
 * Where a result comes from.
 */
public enum ResultSource {

	/** From an entry of the cache: the database was not asked. */
	CACHE_HIT,

	/**
	 * From an entry of the cache that has expired, but depends on nothing that was
	 * written since: the database failed, or took too long.
	 */
	CACHE_STALE,

	/**
	 * From the database, by this call or by another that ran at the same time: the cache
	 * had no fresh entry, did not answer, or was not to be asked because a refresh was
	 * wanted.
	 */
	CACHE_MISS,

	/**
	 * From the database, past the cache: what the running transaction has written, or its
	 * isolation, does not allow the cache; the query is switched off, is not one that can
	 * be cached, or was asked without it.
	 */
	CACHE_BYPASS;

	static ResultSource of(Answer.Origin origin) {
		return switch (origin) {
			case HIT -> CACHE_HIT;
			case STALE -> CACHE_STALE;
			case LOADED, COALESCED -> CACHE_MISS;
			case BYPASSED -> CACHE_BYPASS;
		};
	}

}
