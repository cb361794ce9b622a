package io.shadowcache.integration.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.shadowcache.jdbc.sql.SqlDialect;

/**
 * A running database server, of which a user may do everything.
 *
 * @param dialect its kind
 * @param urlFormat the JDBC URL, with a placeholder for the name of a database
 * @param user the user
 * @param password the user's password
 * @param stop ends the server
 */
public record DatabaseServer(SqlDialect dialect, String urlFormat, String user, String password,
		AutoCloseable stop) implements AutoCloseable {

	/**
	 * Creates an empty database.
	 * @param name its name, lower case
	 * @return its URL
	 */
	public String create(String name) {
		switch (this.dialect) {
			case MYSQL, MARIADB -> {
				execute(url(""), "drop database if exists " + name);
				execute(url(""), "create database " + name);
			}
			case POSTGRESQL -> execute(url("postgres"), "drop database if exists " + name, "create database " + name);
			default -> {
				// H2 makes it with the first connection.
			}
		}
		return url(name);
	}

	/**
	 * Executes statements that no observer sees.
	 * @param url the database
	 * @param statements what to execute, in autocommit
	 */
	public void execute(String url, String... statements) {
		try (Connection connection = DriverManager.getConnection(url, this.user, this.password);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Whether the server is MySQL or MariaDB.
	 * @return whether databases are schemas, and definitions commit
	 */
	public boolean isMysqlFamily() {
		return this.dialect == SqlDialect.MYSQL || this.dialect == SqlDialect.MARIADB;
	}

	private String url(String database) {
		return this.urlFormat.formatted(database);
	}

	@Override
	public void close() throws Exception {
		this.stop.close();
	}

}
