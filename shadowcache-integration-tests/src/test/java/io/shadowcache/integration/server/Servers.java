package io.shadowcache.integration.server;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.shadowcache.jdbc.sql.SqlDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Knows how to start each kind of server, fast rather than durable.
 */
final class Servers {

	private static final String PASSWORD = "shadowcache";

	private Servers() {
	}

	static DatabaseServer start(ServerKind kind) {
		return switch (kind) {
			case H2 -> new DatabaseServer(SqlDialect.H2, "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1", "sa", "", () -> {
			});
			case EMBEDDED_MARIADB -> EmbeddedMariaDb.start();
			case EMBEDDED_POSTGRESQL -> embeddedPostgres();
			case MYSQL -> mysql(SqlDialect.MYSQL, "mysql:9.7",
					"jdbc:mysql://%s:%d/%%s?allowMultiQueries=true&allowLoadLocalInfile=true&jdbcCompliantTruncation=false");
			case MARIADB -> mysql(SqlDialect.MARIADB, "mariadb:11.8",
					"jdbc:mariadb://%s:%d/%%s?allowMultiQueries=true&jdbcCompliantTruncation=false");
			case POSTGRESQL -> postgres();
		};
	}

	private static DatabaseServer embeddedPostgres() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setServerConfig("fsync", "off")
				.setServerConfig("max_prepared_transactions", "4")
				.start();
			return new DatabaseServer(SqlDialect.POSTGRESQL,
					"jdbc:postgresql://localhost:%d/%%s".formatted(server.getPort()), "postgres", "postgres", server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Without the strict mode they convert what they can.
	 */
	private static DatabaseServer mysql(SqlDialect dialect, String image, String url) {
		MySQLContainer server = new MySQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("mysql"))
			.withDatabaseName("test")
			.withUsername("root")
			.withPassword(PASSWORD)
			.withCommand("--innodb-flush-log-at-trx-commit=0", "--innodb-lock-wait-timeout=1", "--local-infile=1",
					"--sql-mode=NO_ENGINE_SUBSTITUTION");
		server.start();
		return new DatabaseServer(dialect, url.formatted(server.getHost(), server.getMappedPort(3306)), "root",
				PASSWORD, server);
	}

	private static DatabaseServer postgres() {
		PostgreSQLContainer server = new PostgreSQLContainer("postgres:18").withUsername("tester")
			.withDatabaseName("postgres")
			.withPassword(PASSWORD)
			.withCommand("postgres", "-c", "fsync=off", "-c", "max_prepared_transactions=4", "-c", "lock_timeout=1000");
		server.start();
		return new DatabaseServer(SqlDialect.POSTGRESQL, "jdbc:postgresql://%s:%d/%%s".formatted(server.getHost(),
				server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)), "tester", PASSWORD, server);
	}

}
