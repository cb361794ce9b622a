package io.shadowcache.spring.transaction;

import org.jspecify.annotations.Nullable;

/**
 * Knows which transaction manager has the transactions of which database, where queries
 * of several are cached. Called on the threads of transactions; must not block.
 */
public interface ManagerDatabases {

	/**
	 * Lets every transaction concern every database.
	 */
	ManagerDatabases UNKNOWN = (manager) -> null;

	/**
	 * Returns the database that all statements in transactions of a manager run in.
	 * @param manager a transaction manager
	 * @return the id of the database, or {@code null} if it may be several, or cannot be
	 * told
	 */
	@Nullable String of(Object manager);

}
