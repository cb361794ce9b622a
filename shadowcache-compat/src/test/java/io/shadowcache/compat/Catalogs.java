package io.shadowcache.compat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.shadowcache.test.server.MariaDbServer;

/**
 * The MariaDB of this module's tests, to which MySQL Connector/J connects.
 */
public final class Catalogs implements AutoCloseable {

	private final MariaDbServer server = MariaDbServer.start("--default-time-zone=+00:00");

	/**
	 * Creates an empty catalog and runs a script in it.
	 * @param catalog its name
	 * @param script statements, with {@code DELIMITER} before and after procedures
	 * @return its address for MySQL Connector/J
	 */
	public String create(String catalog, String script) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url("") + "&allowMultiQueries=true", "root", "");
				Statement statement = connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS %1$s; CREATE DATABASE %1$s; USE %1$s".formatted(catalog));
			for (String part : script.split("DELIMITER .*")) {
				for (String one : part.split("//")) {
					if (!one.isBlank()) {
						statement.execute(one);
					}
				}
			}
		}
		return url(catalog);
	}

	private String url(String catalog) {
		return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true".formatted(port(), catalog);
	}

	public int port() {
		return this.server.port();
	}

	@Override
	public void close() {
		this.server.close();
	}

}
