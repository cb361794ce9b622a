package io.shadowcache.integration.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.shadowcache.engine.CommittedIntents;
import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentException;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the database tells of intents, from inside and from outside of a transaction.
 */
abstract class IntentContract extends IntentFixture {

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
		age("-60");
		assertThat(this.log.relay(10, (intent) -> true)).as("too young").isZero();
		age("60");
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
	void everythingThatIsCommittedIsHandedOverAfterAnOutage() throws SQLException {
		for (int intent = 0; intent < 3; intent++) {
			open(writer(), Connection::commit);
		}
		try (Connection open = open(writer())) {
			CommittedIntents owed = this.log.committed("");
			assertThat(owed.areGone()).isFalse();
			assertThat(owed.relay(2, (intent) -> false)).isFalse();
			assertThat(owed.relay(2, (intent) -> true)).isTrue();
			assertThat(owed.areGone()).isFalse();
			open.commit();
			assertThat(owed.relay(1, (intent) -> true)).isTrue();
			assertThat(owed.relay(10, (intent) -> true)).as("was not committed then").isFalse();
			assertThat(owed.areGone()).isTrue();
		}
	}

	@Test
	void intentThatAnotherInstanceIsRelayingIsWaitedFor() throws SQLException {
		open(writer(), Connection::commit);
		CommittedIntents owed = this.log.committed("");
		assertThat(this.log.committed("").relay(10, (intent) -> {
			assertThat(owed.relay(10, (other) -> true)).isFalse();
			assertThat(owed.areGone()).isFalse();
			return true;
		})).isTrue();
		assertThat(owed.areGone()).isTrue();
		assertThat(this.log.committed("").areGone()).isTrue();
	}

	@Test
	void intentOfALaterVersionIsNotWaitedFor() {
		jdbc().update("insert into shadowcache_intent (id, dependencies) values ('of a later version', '?')");
		assertThat(this.log.committed("").areGone()).isTrue();
		assertThat(this.log.count(10)).isOne();
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

}
