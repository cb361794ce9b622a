package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Work on connections of its own, which are given back as they came: the pool of an
 * application may have any settings.
 */
final class IntentTransaction {

	private IntentTransaction() {
	}

	/**
	 * Asks in auto-commit.
	 */
	static <T> T ask(DataSource dataSource, Question<T> question) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(true);
			try {
				return question.ask(connection);
			}
			finally {
				connection.setAutoCommit(autoCommit);
			}
		}
	}

	/**
	 * Works in a transaction at READ COMMITTED, in which nothing is locked but the rows
	 * that are found. Commits it, or rolls it back if the work fails.
	 */
	static <T> T run(DataSource dataSource, Question<T> work) throws SQLException {
		return ask(dataSource, (connection) -> {
			int isolation = connection.getTransactionIsolation();
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			connection.setAutoCommit(false);
			try {
				return committed(connection, work);
			}
			finally {
				connection.setAutoCommit(true);
				connection.setTransactionIsolation(isolation);
			}
		});
	}

	private static <T> T committed(Connection connection, Question<T> work) throws SQLException {
		boolean done = false;
		try {
			T answer = work.ask(connection);
			connection.commit();
			done = true;
			return answer;
		}
		finally {
			if (!done) {
				connection.rollback();
			}
		}
	}

	/**
	 * Something that a connection is needed for.
	 *
	 * @param <T> the type of the answer
	 */
	@FunctionalInterface
	interface Question<T> {

		T ask(Connection connection) throws SQLException;

	}

}
