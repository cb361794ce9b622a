package io.shadowcache.jdbc.intent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

/**
 * The table {@code shadowcache_intent}.
 */
public final class IntentTable {

	private static final String CREATE = "set shadowcache.consistency.intents.create=true, or create it with the script "
			+ "io/shadowcache/jdbc/intent/%s.sql of shadowcache-jdbc, such as by Flyway or Liquibase.";

	private final DataSource dataSource;

	/**
	 * Makes it; nothing is asked yet.
	 * @param dataSource connects to the database whose writers leave intents, and is not
	 * observed
	 */
	public IntentTable(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Creates the table if there is none.
	 * @throws IntentTableException if that is not possible
	 */
	public void create() {
		try {
			IntentTransaction.ask(this.dataSource, (connection) -> {
				String product = product(connection);
				IntentDialect.of(product);
				return exists(connection) || create(connection, script(product));
			});
		}
		catch (SQLException ex) {
			throw new IntentTableException("The table shadowcache_intent cannot be created: " + ex.getMessage(),
					"Let the application's user create tables, or create it by a user who may.", ex);
		}
	}

	/**
	 * Checks that the table can be used.
	 * @throws IntentTableException if it is missing, or if the database cannot keep
	 * intents
	 */
	public void check() {
		try {
			IntentTransaction.ask(this.dataSource, IntentTable::isUsable);
		}
		catch (SQLException ex) {
			throw new IntentTableException("The table shadowcache_intent cannot be used: " + ex.getMessage(),
					"It takes MySQL from 8.0.1, MariaDB from 10.6 or PostgreSQL from 10, and a user who may select, insert, "
							+ "update and delete there.",
					ex);
		}
	}

	private static boolean isUsable(Connection connection) throws SQLException {
		String product = product(connection);
		IntentDialect dialect = IntentDialect.of(product);
		if (!exists(connection)) {
			throw new IntentTableException("There is no table shadowcache_intent in the database of the queries",
					"Please " + CREATE.formatted(script(product)), null);
		}
		claimNothing(connection, dialect);
		refuseSeveralPrimaries(connection, product);
		return true;
	}

	/**
	 * Finds out whether the server knows the locks and the user may use them.
	 */
	private static void claimNothing(Connection connection, IntentDialect dialect) throws SQLException {
		try (PreparedStatement claim = connection.prepareStatement(dialect.claim())) {
			claim.setInt(1, 1);
			claim.executeQuery().close();
		}
	}

	/**
	 * A node of a Galera cluster does not know the locks of the others.
	 */
	private static void refuseSeveralPrimaries(Connection connection, String product) throws SQLException {
		if (!product.equals("MariaDB")) {
			return;
		}
		try (Statement statement = connection.createStatement();
				var rows = statement.executeQuery("show global variables like 'wsrep_on'")) {
			if (rows.next() && rows.getString(2).equalsIgnoreCase("ON")) {
				throw new IntentTableException(
						"The database is a Galera cluster, whose nodes do not know each other's "
								+ "locks, so that it cannot be asked about intents",
						"Use the consistency level marked.", null);
			}
		}
	}

	private static String product(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName();
	}

	private static String script(String product) {
		return product.equals("PostgreSQL") ? "postgresql" : "mysql";
	}

	private static boolean exists(Connection connection) {
		try (Statement statement = connection.createStatement()) {
			statement.execute("select id, created_at, dependencies from shadowcache_intent where 1 = 0");
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/**
	 * Several instances may create it at once, of which PostgreSQL lets one fail.
	 */
	private static boolean create(Connection connection, String script) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements(script)) {
				statement.execute(sql);
			}
			return true;
		}
		catch (SQLException ex) {
			if (exists(connection)) {
				return true;
			}
			throw ex;
		}
	}

	private static List<String> statements(String script) {
		try (InputStream source = IntentTable.class.getResourceAsStream(script + ".sql")) {
			if (source == null) {
				throw new IllegalStateException("There is no script " + script);
			}
			String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
			return Arrays.stream(text.split(";", -1)).map(String::strip).filter((sql) -> !sql.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
