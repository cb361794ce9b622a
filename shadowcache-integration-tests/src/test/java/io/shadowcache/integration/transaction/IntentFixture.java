package io.shadowcache.integration.transaction;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.Intent;
import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.jdbc.intent.IntentTable;
import io.shadowcache.jdbc.intent.IntentTableException;
import io.shadowcache.jdbc.intent.JdbcIntentLog;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A table of intents, and transactions that leave some.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntentFixture {

	static final DependencySet CHANGED = DependencySet.of(Dependency.table("my%0A shop", new TableName("product")),
			Dependency.row("my%0A shop", new TableName("product"), new Bits128(1, 2)));

	DataSource source;

	JdbcIntentLog log;

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

	/**
	 * Makes intents a little more than a second older, from when on they are relayed.
	 */
	final void age() {
		age("1.1");
	}

	/**
	 * Makes intents older.
	 * @param seconds by how much; younger if negative
	 */
	final void age(String seconds) {
		jdbc().update("update shadowcache_intent set created_at = created_at - interval '" + seconds + "' second");
	}

	final Connection open(WriterId writer) throws SQLException {
		Connection connection = this.source.getConnection();
		connection.setAutoCommit(false);
		this.log.writer(connection).write(new Intent(writer, CHANGED));
		return connection;
	}

	final void open(WriterId writer, End end) throws SQLException {
		try (Connection connection = open(writer)) {
			end.of(connection);
		}
	}

	final WriterId writer() {
		this.writers++;
		return new WriterId(new Bits128(this.writers, this.writers), true);
	}

	final JdbcTemplate jdbc() {
		return new JdbcTemplate(this.source);
	}

	/**
	 * How a transaction ends.
	 */
	interface End {

		void of(Connection connection) throws SQLException;

	}

}
