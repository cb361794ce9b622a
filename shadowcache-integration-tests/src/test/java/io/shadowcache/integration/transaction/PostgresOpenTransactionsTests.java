package io.shadowcache.integration.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnServer(ServerKind.POSTGRESQL)
class PostgresOpenTransactionsTests extends OpenTransactionsContract {

	@Test
	void preparedTransactionIsWaitedForUntilItIsCommitted() {
		jdbc().execute("begin; insert into written values (9); prepare transaction 'waiting'");
		BooleanSupplier ended = watch();
		boolean early = ended.getAsBoolean();
		jdbc().execute("commit prepared 'waiting'");
		assertThat(early).isFalse();
		assertThat(ended.getAsBoolean()).isTrue();
	}

	@Test
	void readerWithAnOldSnapshotIsNotWaitedFor() throws SQLException {
		try (Connection connection = jdbc().getDataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			statement.executeQuery("select count(*) from written").close();
			jdbc().execute("insert into written values (10)");
			assertThat(watch().getAsBoolean()).isTrue();
			connection.rollback();
		}
	}

	@Test
	void replicationSlotThatHoldsAnOldHorizonIsNotWaitedFor() {
		jdbc().queryForList("select pg_create_physical_replication_slot('idle', true)");
		try {
			jdbc().execute("insert into written values (11)");
			assertThat(watch().getAsBoolean()).isTrue();
		}
		finally {
			jdbc().queryForList("select pg_drop_replication_slot('idle')");
		}
	}

	@Test
	void vacuumIsNotWaitedFor() {
		jdbc().execute("vacuum written");
		assertThat(watch().getAsBoolean()).isTrue();
	}

}
