package io.shadowcache.integration.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import javax.sql.DataSource;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.Intent;
import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.jdbc.intent.IntentTable;
import io.shadowcache.jdbc.intent.JdbcIntentLog;
import io.shadowcache.store.WriterId;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script of the table of intents, run by the tools for migrations as the
 * documentation says.
 */
abstract class IntentScriptContract {

	@Test
	void copyIsAMigrationOfFlyway(DatabaseServer server, @TempDir Path migrations) throws Exception {
		DataSource source = empty(server, "by_flyway");
		try (InputStream script = script(server)) {
			Files.copy(script, migrations.resolve("V1__intents.sql"));
		}
		assertThat(Flyway.configure()
			.dataSource(source)
			.locations("filesystem:" + migrations)
			.load()
			.migrate().migrationsExecuted).isOne();
		assertUsable(source);
	}

	@Test
	void liquibaseFindsItInTheJar(DatabaseServer server) throws Exception {
		DataSource source = empty(server, "by_liquibase");
		Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
			try (Connection connection = source.getConnection();
					Liquibase liquibase = new Liquibase("migration/intents.xml", new ClassLoaderResourceAccessor(),
							DatabaseFactory.getInstance()
								.findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
				liquibase.update("");
			}
		});
		assertUsable(source);
	}

	private static DataSource empty(DatabaseServer server, String name) {
		return new DriverManagerDataSource(server.create(name), server.user(), server.password());
	}

	private static InputStream script(DatabaseServer server) throws IOException {
		String name = server.isMysqlFamily() ? "mysql.sql" : "postgresql.sql";
		return Objects.requireNonNull(IntentTable.class.getResourceAsStream(name));
	}

	private static void assertUsable(DataSource source) throws SQLException {
		new IntentTable(source).check();
		JdbcIntentLog log = new JdbcIntentLog(source);
		WriterId writer = new WriterId(new Bits128(1, 2), true);
		try (Connection connection = source.getConnection()) {
			connection.setAutoCommit(false);
			log.writer(connection)
				.write(new Intent(writer, DependencySet.of(Dependency.table("shop", new TableName("product")))));
			assertThat(log.hasEnded(writer)).isFalse();
			connection.commit();
		}
		assertThat(log.hasEnded(writer)).isTrue();
		assertThat(log.count(10)).isOne();
	}

}
