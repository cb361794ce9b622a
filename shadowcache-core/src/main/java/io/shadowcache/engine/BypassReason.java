package io.shadowcache.engine;

import java.util.Locale;

/**
 * Why a query went to the database without asking the cache, and left nothing in it.
 */
public enum BypassReason {

	/** The query is switched off. */
	DISABLED,
	/** The query's condition is not met. */
	CONDITION,
	/** The caller did not want the cache. */
	WITHOUT_CACHE,
	/** What the query reads is not known, or its result changes without any write. */
	UNCACHEABLE,
	/** The running transaction has written one of the dependencies. */
	DIRTY_TRANSACTION,
	/** The isolation level of the running transaction allows neither hit nor store. */
	ISOLATION,
	/** The running transaction's snapshot may be older than a version of a dependency. */
	OLD_SNAPSHOT,
	/** The begin of the running transaction was not seen. */
	UNKNOWN_TRANSACTION,
	/** The load may go to a replica that lags behind. */
	REPLICA,
	/** An invalidation of a dependency could not be written to the store yet. */
	PENDING_INVALIDATION,
	/**
	 * A write to a dependency is about to commit that the store does not know of, because
	 * nothing had read the table when it began.
	 */
	UNANNOUNCED_WRITE,

	/** Too many asynchronous calls wait for a thread that asks the store. */
	OVERLOAD;

	/**
	 * Returns the value of the meter tag.
	 * @return lower case, with underscores
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
