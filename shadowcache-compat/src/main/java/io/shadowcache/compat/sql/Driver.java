package io.shadowcache.compat.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a JDBC driver does not tell by JDBC.
 */
interface Driver {

	/**
	 * Chooses by the name that the driver gives itself.
	 * @throws SQLException if it is neither of the two that are known
	 */
	static Driver of(Connection connection) throws SQLException {
		String name = connection.getMetaData().getDriverName();
		if (name.startsWith("MySQL Connector/J")) {
			return new ConnectorJ(connection);
		}
		if (name.startsWith("MariaDB")) {
			return new MariaDbConnector(connection);
		}
		throw new SQLException(
				"The driver '%s' is not known: use MySQL Connector/J or MariaDB Connector/J".formatted(name));
	}

	/**
	 * Returns the columns of a result.
	 */
	List<Column> columns(ResultSet rows) throws SQLException;

	/**
	 * Returns what the server printed, unchanged.
	 */
	@Nullable String printed(ResultSet rows, int column) throws SQLException;

	/**
	 * Returns the outcome of the statement's current result, which is a count.
	 */
	WriteOutcome outcome(Statement statement) throws SQLException;

}
