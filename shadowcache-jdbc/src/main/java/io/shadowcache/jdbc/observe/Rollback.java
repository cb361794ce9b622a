package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Undoes what must not be committed, whatever is done with its connection next: many ways
 * to give one back commit.
 */
final class Rollback {

	private Rollback() {
	}

	/**
	 * Rolls back. A connection that does not is ended.
	 * @param cause why; hears what fails here
	 */
	static void of(Connection connection, ConnectionWrites writes, Throwable cause) {
		try {
			connection.rollback();
			writes.rolledBack();
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
			abort(connection, cause);
		}
	}

	private static void abort(Connection connection, Throwable cause) {
		try {
			connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

}
