package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Transactions at READ COMMITTED on connections of their own, in which nothing is locked
 * but the rows that are found.
 */
final class IntentTransaction {

	private IntentTransaction() {
	}

	/**
	 * Runs work and commits it, or rolls it back if it fails.
	 */
	static void run(DataSource dataSource, Work work) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			int isolation = connection.getTransactionIsolation();
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			connection.setAutoCommit(false);
			boolean done = false;
			try {
				work.run(connection);
				connection.commit();
				done = true;
			}
			finally {
				if (!done) {
					connection.rollback();
				}
				connection.setAutoCommit(true);
				connection.setTransactionIsolation(isolation);
			}
		}
	}

	/**
	 * What is done in a transaction.
	 */
	@FunctionalInterface
	interface Work {

		void run(Connection connection) throws SQLException;

	}

}
