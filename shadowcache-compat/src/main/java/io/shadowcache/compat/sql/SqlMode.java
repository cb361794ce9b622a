package io.shadowcache.compat.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The session's {@code sql_mode}, on which it depends where a string ends. Only texts
 * with a backslash ask for it.
 */
@FunctionalInterface
interface SqlMode {

	/** As servers are delivered. */
	SqlMode USUAL = () -> "";

	/**
	 * Returns the names in the mode.
	 * @return separated by commas
	 * @throws SQLException if the server does not answer
	 */
	String names() throws SQLException;

	/**
	 * Returns whether a backslash escapes what follows it in a string.
	 */
	default boolean escapesByBackslash() throws SQLException {
		return !names().contains("NO_BACKSLASH_ESCAPES");
	}

	/**
	 * Returns whether double quotes enclose a string rather than a name, in which a
	 * backslash escapes nothing.
	 */
	default boolean quotesStringsOnly() throws SQLException {
		return !names().contains("ANSI_QUOTES");
	}

	/**
	 * Asks a session.
	 */
	static SqlMode of(Connection connection) {
		return () -> {
			try (Statement question = connection.createStatement();
					ResultSet answer = question.executeQuery("SELECT @@SESSION.sql_mode")) {
				return answer.next() ? answer.getString(1) : "";
			}
		};
	}

}
