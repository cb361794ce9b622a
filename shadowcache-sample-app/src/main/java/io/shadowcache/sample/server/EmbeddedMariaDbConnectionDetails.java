package io.shadowcache.sample.server;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How the connection pool reaches the embedded MariaDB: as root, which it lets in without
 * a password.
 *
 * @param port the port of 127.0.0.1 that the server listens on
 */
record EmbeddedMariaDbConnectionDetails(int port) implements JdbcConnectionDetails {

	@Override
	public String getUsername() {
		return "root";
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:mysql://127.0.0.1:" + this.port
				+ "/airport?createDatabaseIfNotExist=true&rewriteBatchedStatements=true&sslMode=DISABLED";
	}

}
