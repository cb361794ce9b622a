package io.shadowcache.integration.framework;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What does not come as a plain statement: bulk loads, sessions that are changed, and the
 * driver itself.
 */
abstract class BypassContract extends FrameworkContract {

	private static final String ROWS = "9,90\n";

	@Test
	void bulkLoadIsSeen(@TempDir Path directory) throws Exception {
		if (applications().server().isMysqlFamily()) {
			Path file = Files.writeString(directory.resolve("country.csv"), ROWS);
			assertChanges(() -> applications().jdbc()
				.execute("load data local infile '%s' into table country fields terminated by ','".formatted(file)),
					Table.COUNTRY);
			return;
		}
		assertChanges(() -> applications().jdbc().execute("copy country from program 'echo 9,90' with (format csv)"),
				Table.COUNTRY);
	}

	@Test
	void driverTakenOutOfItsProxyIsTakenForAWriteOfEverything() throws Exception {
		assertChangesAll(() -> {
			try (Connection connection = connection()) {
				if (applications().server().isMysqlFamily()) {
					update(connection.unwrap(Connection.class));
				}
				else {
					connection.unwrap(PGConnection.class)
						.getCopyAPI()
						.copyIn("copy country from stdin with (format csv)", new StringReader(ROWS));
				}
				assertThat(applications().there().country()).isEqualTo(applications().there().actual(Table.COUNTRY));
			}
		});
	}

	private static void update(Connection raw) throws SQLException {
		try (Statement statement = raw.createStatement()) {
			statement.executeUpdate("update country set name = 'z'");
		}
	}

	@Test
	void statementInASessionWithOtherNamesIsTakenForAWriteOfEverything() throws Exception {
		boolean mysql = applications().server().isMysqlFamily();
		applications().jdbc().execute(mysql ? "create database away" : "create schema away");
		applications().jdbc().execute("create table away.country (id int, name varchar(20))");
		try {
			applications().warmUp();
			assertChangesAll(() -> {
				try (Connection connection = connection(); Statement statement = connection.createStatement()) {
					statement.execute(mysql ? "use away" : "set search_path = away");
					statement.executeUpdate("insert into country values (1, 'x')");
					statement.execute(mysql ? "use shop" : "reset search_path");
				}
			});
		}
		finally {
			applications().jdbc().execute(mysql ? "drop database away" : "drop schema away cascade");
		}
	}

	@Test
	void sessionThatIsChangedBackIsUsualAgain() throws Exception {
		boolean mysql = applications().server().isMysqlFamily();
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			statement.execute(mysql ? "use mysql" : "set search_path = pg_catalog");
			statement.execute(mysql ? "use shop" : "set search_path = public");
		}
		assertChanges(() -> applications().jdbc().update("update basket set owner = 'you'"), Table.BASKET,
				Table.BASKET_ITEM);
	}

	@Test
	void migrationByLiquibaseIsSeen() throws Exception {
		assertChangesAtLeast(() -> {
			try (Connection connection = connection()) {
				migrate(connection);
			}
		}, Table.COUNTRY);
		assertThat(applications().there().country()).contains("migrated");
	}

	private static void migrate(Connection connection) throws Exception {
		Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
			Liquibase liquibase = new Liquibase("migration/changelog.sql", new ClassLoaderResourceAccessor(),
					DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
			liquibase.update("");
		});
	}

	private Connection connection() throws SQLException {
		return applications().bean(DataSource.class).getConnection();
	}

}
