package io.shadowcache.integration.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentException;
import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.jdbc.intent.IntentTable;
import io.shadowcache.jdbc.intent.IntentTableException;
import io.shadowcache.jdbc.intent.JdbcIntentLog;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the database tells of intents, from inside and from outside of a transaction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntentContract {

	private static final DependencySet CHANGED = DependencySet.of(
			Dependency.table("my%0A shop", new TableName("product")),
			Dependency.row("my%0A shop", new TableName("product"), new Bits128(1, 2)));

	private DataSource source;

	private JdbcIntentLog log;

	private long writers;

	@BeforeAll
	void define(DatabaseServer server) {
		this.source = new DriverManagerDataSource(server.create("intents"), server.user(), server.password());
		assertThatExceptionOfType(IntentTableException.class).isThrownBy(new IntentTable(this.source)::check)
			.withMessageContaining("no table shadowcache_intent")
			.satisfies((failure) -> assertThat(failure.action()).contains("intents.create=true", ".sql"));
		new IntentTable(this.source).create();
		new IntentTable(this.source).create();
		new IntentTable(this.source).check();
		this.log = new JdbcIntentLog(this.source);
	}

	@BeforeEach
	void clear() {
		jdbc().update("delete from shadowcache_intent");
	}

	@Test
	void writerIsUnderWayUntilItsTransactionEnds() throws SQLException {
		WriterId committed = writer();
		WriterId rolledBack = writer();
		try (Connection one = open(committed); Connection two = open(rolledBack)) {
			assertThat(this.log.hasEnded(committed)).isFalse();
			assertThat(this.log.hasEnded(rolledBack)).isFalse();
			one.commit();
			assertThat(this.log.hasEnded(committed)).isTrue();
			assertThat(this.log.hasEnded(rolledBack)).isFalse();
			two.rollback();
			assertThat(this.log.hasEnded(rolledBack)).isTrue();
		}
		assertThat(this.log.hasEnded(writer())).isTrue();
	}

	@Test
	void onlyWritersThatAreUnderWayAreWaitedFor() throws SQLException {
		open(writer(), Connection::commit);
		try (Connection open = open(writer())) {
			BooleanSupplier ended = this.log.watch();
			assertThat(ended.getAsBoolean()).isFalse();
			try (Connection later = open(writer())) {
				open.commit();
				assertThat(ended.getAsBoolean()).isTrue();
				later.rollback();
			}
		}
		assertThat(this.log.watch().getAsBoolean()).isTrue();
	}

	@Test
	void committedIntentIsHandedOverUntilItIsReleased() throws SQLException {
		WriterId writer = writer();
		open(writer, Connection::commit);
		assertThat(this.log.relay(10, (intent) -> true)).as("too young").isZero();
		age();
		List<Intent> seen = new ArrayList<>();
		assertThat(this.log.relay(10, (intent) -> !seen.add(intent))).isZero();
		assertThat(this.log.relay(10, seen::add)).isOne();
		assertThat(this.log.relay(10, seen::add)).isZero();
		assertThat(seen).containsExactly(new Intent(writer, CHANGED), new Intent(writer, CHANGED));
	}

	@Test
	void intentOfAnOpenTransactionIsLeftOut() throws SQLException {
		open(writer(), Connection::commit);
		open(writer(), Connection::commit);
		age();
		try (Connection open = open(writer())) {
			assertThat(this.log.relay(10, (intent) -> {
				assertThat(this.log.relay(10, (other) -> true)).as("handled by somebody else").isZero();
				return true;
			})).isEqualTo(2);
			open.rollback();
		}
	}

	@Test
	void intentsAreCountedUpToALimitAndRemoved() throws SQLException {
		WriterId first = writer();
		open(first, Connection::commit);
		open(writer(), Connection::commit);
		assertThat(this.log.count(1)).isEqualTo(1);
		assertThat(this.log.count(10)).isEqualTo(2);
		this.log.remove(List.of(first, writer()));
		assertThat(this.log.count(10)).isEqualTo(1);
	}

	/**
	 * A transaction of PostgreSQL is lost with its first failed statement.
	 */
	@Test
	void intentThatIsNotNecessaryLeavesTheTransactionUsable() throws SQLException {
		WriterId writer = writer();
		open(writer, Connection::commit);
		try (Connection connection = open(writer())) {
			assertThat(this.log.writer(connection).writeIfPossible(new Intent(writer, CHANGED))).isFalse();
			connection.commit();
		}
		assertThat(this.log.count(10)).isEqualTo(2);
	}

	@Test
	void intentThatCannotBeWrittenFails() throws SQLException {
		WriterId writer = writer();
		open(writer, Connection::commit);
		try (Connection connection = this.source.getConnection()) {
			connection.setAutoCommit(false);
			assertThatExceptionOfType(IntentException.class)
				.isThrownBy(() -> this.log.writer(connection).write(new Intent(writer, CHANGED)));
			connection.rollback();
		}
	}

	/**
	 * Makes intents a little more than a second older, from when on they are relayed.
	 */
	private void age() {
		jdbc().update("update shadowcache_intent set created_at = created_at - interval '1.1' second");
	}

	private Connection open(WriterId writer) throws SQLException {
		Connection connection = this.source.getConnection();
		connection.setAutoCommit(false);
		this.log.writer(connection).write(new Intent(writer, CHANGED));
		return connection;
	}

	private void open(WriterId writer, End end) throws SQLException {
		try (Connection connection = open(writer)) {
			end.of(connection);
		}
	}

	private WriterId writer() {
		this.writers++;
		return new WriterId(new Bits128(this.writers, this.writers), true);
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(this.source);
	}

	/**
	 * How a transaction ends.
	 */
	private interface End {

		void of(Connection connection) throws SQLException;

	}

}
