package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

import io.shadowcache.store.WriterId;

/**
 * How one kind of database keeps intents, and tells whether the transaction that has
 * written one is still under way.
 */
interface IntentDialect {

	/**
	 * Inserts the row of a writer. Parameters: id, dependencies, and what
	 * {@link #bindLock} adds.
	 */
	String insert();

	/**
	 * Binds what locks the writer.
	 * @param first the index of the first parameter that is free
	 */
	void bindLock(PreparedStatement insert, int first, WriterId writer) throws SQLException;

	/**
	 * Selects old rows in order and locks them, except for those that are locked.
	 * Parameter: how many at most. Columns: id, dependencies.
	 */
	String claim();

	/**
	 * Selects rows in the same way, of whatever age.
	 */
	default String claimAny() {
		return claim("");
	}

	/**
	 * Selects rows in order and locks them, except for those that are locked.
	 * @param condition which ones
	 */
	static String claim(String condition) {
		return "select id, dependencies from shadowcache_intent " + condition
				+ " order by created_at limit ? for update skip locked";
	}

	/**
	 * Tells whether there are old rows.
	 */
	String any();

	/**
	 * Whether a failed statement leaves the transaction as it was.
	 */
	boolean survivesFailure();

	/**
	 * Whether the transaction of a writer has ended. Called in auto-commit.
	 */
	boolean hasEnded(Connection connection, WriterId writer) throws SQLException;

	/**
	 * Returns what identifies the writers whose transactions have not ended. Called in
	 * auto-commit.
	 */
	Set<String> underWay(Connection connection) throws SQLException;

	/**
	 * Returns the dialect of a database.
	 * @param product the name that it gives itself
	 * @throws IntentTableException if it has none of the locks that intents need
	 */
	static IntentDialect of(String product) {
		return switch (product) {
			case "MySQL", "MariaDB" -> new MysqlIntents();
			case "PostgreSQL" -> new PostgresIntents();
			default -> throw new IntentTableException("Intents are not supported on " + product,
					"Use MySQL, MariaDB or PostgreSQL, or the consistency level marked without intents.", null);
		};
	}

	/**
	 * Adds the first column of all rows to a set.
	 */
	static void addAll(Set<String> values, PreparedStatement query) throws SQLException {
		try (ResultSet rows = query.executeQuery()) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
	}

}
