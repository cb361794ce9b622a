package io.shadowcache.integration.framework;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.WriteRefusedException;
import io.shadowcache.jdbc.intent.JdbcIntentLog;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Writers that end between the steps of a write, take longer than their lease, or cannot
 * reach Redis.
 */
@AtStrict
abstract class StrictContract extends FrameworkContract {

	private static final String RAISE = "update price set amount = amount + 1";

	private static final Duration LONGER_THAN_THE_LEASE = Duration.ofSeconds(5);

	@AfterEach
	void reconnect() {
		applications().reconnect();
		applications().await(() -> applications().bean(ShadowCache.class).distrusted().isEmpty());
	}

	@Test
	void commitThatTakesLongerThanTheLeaseIsNeverMissed() throws Exception {
		try (Connection connection = marked()) {
			Awaitility.await()
				.during(LONGER_THAN_THE_LEASE)
				.atMost(LONGER_THAN_THE_LEASE.multipliedBy(3))
				.until(() -> !isHitThere());
			connection.commit();
			assertCurrent();
		}
		applications().await(this::isHitThere);
		assertCurrent();
	}

	@Test
	void writerThatDiesBeforeItsCommitLeavesNothing() throws Exception {
		Connection connection = marked();
		assertThat(isHitThere()).isFalse();
		connection.abort(Runnable::run);
		applications().await(this::isHitThere);
		assertCurrent();
	}

	@Test
	void writerThatDiesAfterItsCommitIsFinishedByOthers() throws Exception {
		try (Connection connection = marked()) {
			connection.commit();
		}
		assertCurrent();
		applications().await(() -> intents() == 0);
		applications().await(this::isHitThere);
		assertCurrent();
	}

	@Test
	void intentsAreRemovedWhenTheirWritesAreOver() throws Exception {
		assertChanges(() -> transaction().executeWithoutResult((status) -> applications().jdbc().update(RAISE)),
				Table.PRICE);
		applications().await(() -> intents() == 0);
	}

	@Test
	void statementInAutoCommitHasATransactionOfItsOwn() throws Exception {
		assertChanges(() -> applications().jdbc().update(RAISE), Table.PRICE);
		assertThatThrownBy(() -> applications().jdbc().update("insert into product values (1, 'one', 3)"))
			.isInstanceOf(RuntimeException.class);
		assertChanges(() -> applications().jdbc().update(RAISE), Table.PRICE);
		applications().await(() -> intents() == 0);
	}

	@Test
	void writesAreRefusedWhileRedisCannotBeReached() {
		List<String> before = applications().here().actual(Table.PRICE);
		int intents = intents();
		applications().cutOff();
		applications().await(() -> isRefused(() -> applications().jdbc().update(RAISE)));
		assertThat(isRefused(() -> transaction().executeWithoutResult((status) -> applications().jdbc().update(RAISE))))
			.isTrue();
		assertThat(applications().here().actual(Table.PRICE)).isEqualTo(before);
		assertThat(applications().here().price()).isEqualTo(before);
		assertThat(intents()).isLessThanOrEqualTo(intents);
		applications().reconnect();
		applications().await(() -> !isRefused(() -> applications().jdbc().update(RAISE)));
		assertCurrent();
	}

	/**
	 * Countries are at {@code marked}.
	 */
	@Test
	void writesOfAnInstanceThatIsCutOffAreRelayed(TestReporter reporter) {
		applications().cutOff();
		transaction()
			.executeWithoutResult((status) -> applications().jdbc().update("update country set name = 'cut off'"));
		long begin = System.nanoTime();
		applications().await(() -> applications().there().country().contains("cut off"));
		reporter.publishEntry("relayed after ms",
				String.valueOf(Duration.ofNanos(System.nanoTime() - begin).toMillis()));
	}

	/**
	 * The writer stays cut off, so that nobody else delivers what it owes.
	 */
	@Test
	void instanceThatWasCutOffDeliversWhatOthersOweBeforeItTrustsRedis() {
		applications().cutOffReader();
		applications().cutOff();
		transaction()
			.executeWithoutResult((status) -> applications().jdbc().update("update country set name = 'both cut off'"));
		applications().reconnectReader();
		applications().await(() -> {
			int loads = applications().there().loads(Table.COUNTRY);
			assertThat(applications().there().country()).containsExactly("both cut off");
			return applications().there().loads(Table.COUNTRY) == loads;
		});
	}

	private boolean isRefused(Runnable write) {
		try {
			write.run();
			return false;
		}
		catch (RuntimeException ex) {
			assertThat(ex).satisfiesAnyOf((thrown) -> assertThat(thrown).isInstanceOf(WriteRefusedException.class),
					(thrown) -> assertThat(thrown).hasRootCauseInstanceOf(WriteRefusedException.class),
					(thrown) -> assertThat(thrown).hasStackTraceContaining(WriteRefusedException.class.getName()));
			return true;
		}
	}

	/**
	 * Has an instance that does not know of its own write announce it, as one that dies
	 * right after.
	 */
	private Connection marked() throws SQLException {
		Connection connection = DriverManager.getConnection(applications().url(), applications().server().user(),
				applications().server().password());
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate(RAISE);
		}
		DatabaseIdentity database = applications().bean(DatabaseIdentity.class);
		DependencySet price = DependencySet
			.of(Dependency.table(database.id(), TableName.parse("price", database.defaultSchema())));
		JdbcIntentLog log = new JdbcIntentLog(new DriverManagerDataSource(applications().url(),
				applications().server().user(), applications().server().password()));
		applications().bean(ShadowCache.class).invalidator().beforeCommit(price, log.writer(connection));
		return connection;
	}

	private boolean isHitThere() {
		return applications().isHit(applications().there(), Table.PRICE);
	}

	private void assertCurrent() {
		for (Queries queries : List.of(applications().there(), applications().here())) {
			assertThat(queries.price()).isEqualTo(queries.actual(Table.PRICE));
		}
	}

	private int intents() {
		Integer count = applications().jdbc().queryForObject("select count(*) from shadowcache_intent", Integer.class);
		return (count != null) ? count : -1;
	}

}
