package io.shadowcache.integration.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.spring.jdbc.JdbcOpenTransactions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Transactions that write are waited for, and nothing else is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenTransactionsContract {

	private DataSource source;

	@BeforeAll
	void define(DatabaseServer server) {
		String url = server.create("open_transactions");
		this.source = new DriverManagerDataSource(url, server.user(), server.password());
		new JdbcTemplate(this.source).execute("create table written (id int)");
	}

	final JdbcTemplate jdbc() {
		return new JdbcTemplate(this.source);
	}

	final BooleanSupplier watch() {
		BooleanSupplier ended = new JdbcOpenTransactions(() -> this.source).watch();
		assertThat(ended).isNotNull();
		return ended;
	}

	@Test
	void nothingIsWaitedForWhenNobodyWrites() {
		assertThat(watch().getAsBoolean()).isTrue();
	}

	@Test
	void transactionThatHasWrittenIsWaitedFor() throws SQLException {
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into written values (1)");
			BooleanSupplier ended = watch();
			assertThat(ended.getAsBoolean()).isFalse();
			connection.commit();
			assertThat(ended.getAsBoolean()).isTrue();
		}
	}

	@Test
	void transactionThatRollsBackIsWaitedForUntilThen() throws SQLException {
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into written values (2)");
			BooleanSupplier ended = watch();
			connection.rollback();
			assertThat(ended.getAsBoolean()).isTrue();
		}
	}

	@Test
	void transactionThatBeginsLaterIsNotWaitedFor() throws SQLException {
		BooleanSupplier ended = watch();
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into written values (3)");
			assertThat(ended.getAsBoolean()).isTrue();
			connection.rollback();
		}
	}

}
