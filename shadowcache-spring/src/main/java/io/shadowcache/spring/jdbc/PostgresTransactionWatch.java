package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Follows writing transactions of PostgreSQL, which get growing numbers when they first
 * write: all that had one before we took one ourselves have ended when the smallest open
 * one is not smaller than ours. The end of a snapshot would not do as such a number,
 * since it only comes after the last transaction that has ended. Prepared transactions
 * count as open; vacuum, readers and replication slots do not.
 */
final class PostgresTransactionWatch implements TransactionWatch {

	@Override
	public Ended begin(Connection connection) throws SQLException {
		long own = number(connection, "pg_current_xact_id()");
		return (later) -> number(later, "pg_snapshot_xmin(pg_current_snapshot())") >= own;
	}

	private static long number(Connection connection, String expression) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement
					.executeQuery("select cast(cast(%s as text) as bigint)".formatted(expression))) {
			result.next();
			return result.getLong(1);
		}
	}

}
