package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Follows writing transactions of PostgreSQL, which have growing numbers: all that were
 * open have ended when the smallest open one is none of them.
 */
final class PostgresTransactionWatch implements TransactionWatch {

	@Override
	public Ended begin(Connection connection) throws SQLException {
		long firstUnused = number(connection, "pg_snapshot_xmax");
		return (later) -> number(later, "pg_snapshot_xmin") >= firstUnused;
	}

	private static long number(Connection connection, String function) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(
						"select cast(cast(%s(pg_current_snapshot()) as text) as bigint)".formatted(function))) {
			result.next();
			return result.getLong(1);
		}
	}

}
