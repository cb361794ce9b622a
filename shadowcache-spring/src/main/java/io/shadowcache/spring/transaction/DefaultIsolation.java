package io.shadowcache.spring.transaction;

import java.sql.Connection;

/**
 * Knows the isolation level of transactions that leave it to the database. Called on the
 * thread of a running transaction; may ask the connection of that transaction, never
 * another one.
 */
public interface DefaultIsolation {

	/**
	 * Never knows.
	 */
	DefaultIsolation UNKNOWN = () -> Connection.TRANSACTION_NONE;

	/**
	 * Returns the level that the current thread's transaction runs at.
	 * @return a level as {@link Connection} numbers them, or
	 * {@link Connection#TRANSACTION_NONE} if it cannot be told
	 */
	int ofCurrentTransaction();

}
