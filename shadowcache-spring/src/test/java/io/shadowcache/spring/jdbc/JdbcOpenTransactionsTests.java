package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import io.shadowcache.spring.testing.LoggedLines;
import io.shadowcache.spring.testing.MariaDb;
import io.shadowcache.spring.testing.MariaDbExtension;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(MariaDbExtension.class)
class JdbcOpenTransactionsTests {

	@Test
	void transactionThatWasOpenIsWaitedForAlsoWhenTheServersCopyIsOld(MariaDb server) throws SQLException {
		DataSource root = source(server, server.user());
		new JdbcTemplate(root).execute("create table if not exists open_test (id int)");
		JdbcOpenTransactions transactions = new JdbcOpenTransactions(() -> root);
		assertThat(transactions.watch()).isNotNull().returns(true, BooleanSupplier::getAsBoolean);
		try (Connection connection = root.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into open_test values (1)");
			BooleanSupplier ended = transactions.watch();
			assertThat(ended).isNotNull().returns(false, BooleanSupplier::getAsBoolean);
			connection.commit();
			assertThat(ended).returns(true, BooleanSupplier::getAsBoolean);
		}
	}

	@Test
	void transactionThatBeginsLaterIsNotWaitedFor(MariaDb server) throws SQLException {
		DataSource root = source(server, server.user());
		BooleanSupplier ended = new JdbcOpenTransactions(() -> root).watch();
		try (Connection connection = root.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("start transaction with consistent snapshot");
			assertThat(ended).isNotNull().returns(true, BooleanSupplier::getAsBoolean);
		}
	}

	@Test
	void withoutThePrivilegeItDoesNotKnow(MariaDb server) {
		JdbcTemplate root = new JdbcTemplate(source(server, server.user()));
		root.execute("create or replace user 'plain'@'localhost'");
		root.execute("grant all on test.* to 'plain'@'localhost'");
		DataSource plain = source(server, "plain");
		try (LoggedLines log = new LoggedLines(JdbcOpenTransactions.class, Level.INFO)) {
			assertThat(new JdbcOpenTransactions(() -> plain).watch()).isNull();
			assertThat(log.lines()).singleElement(InstanceOfAssertFactories.STRING)
				.contains("all calls miss until then", "GRANT PROCESS");
		}
	}

	@Test
	void withSeveralServersItDoesNotKnow(MariaDb server) {
		String url = server.url().replaceFirst("//([^/]+)/", "//$1,localhost:1/");
		DataSource several = new DriverManagerDataSource(url, server.user(), "");
		assertThat(new JdbcOpenTransactions(() -> several).watch()).isNull();
	}

	@Test
	void onAnotherDatabaseItDoesNotKnow() {
		DataSource h2 = new DriverManagerDataSource("jdbc:h2:mem:open");
		try (LoggedLines log = new LoggedLines(JdbcOpenTransactions.class, Level.INFO)) {
			assertThat(new JdbcOpenTransactions(() -> h2).watch()).isNull();
			assertThat(log.lines()).singleElement(InstanceOfAssertFactories.STRING)
				.contains("all calls miss until then", "not supported for H2")
				.doesNotContain("GRANT");
		}
	}

	private static DataSource source(MariaDb server, String user) {
		return new DriverManagerDataSource(server.url(), user, "");
	}

}
