package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Follows the writing transactions of one kind of database.
 */
interface TransactionWatch {

	/**
	 * Notes the writing transactions that are open now, at least.
	 */
	Ended begin(Connection connection) throws SQLException;

	/**
	 * Tells whether all transactions noted have ended.
	 */
	interface Ended {

		boolean ask(Connection connection) throws SQLException;

	}

}
