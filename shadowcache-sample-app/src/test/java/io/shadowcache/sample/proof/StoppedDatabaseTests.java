package io.shadowcache.sample.proof;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Stops the database while a query may serve what has expired.
 */
class StoppedDatabaseTests {

	private RedisProcess redis;

	private TestDatabase database;

	private boolean stopped;

	@BeforeEach
	void startServers() {
		this.redis = RedisProcess.start();
		this.database = new TestDatabase();
	}

	@AfterEach
	void stopServers() {
		stopDatabase();
		this.redis.close();
	}

	@Test
	void expiredValueIsServedAndAnInvalidatedOneIsNot() {
		try (Instance instance = start(List.of())) {
			long value = readAndStopDatabase(instance);
			awaitStaleAnswer(instance);
			assertThat(instance.counters().get(1, 0)).isEqualTo(value);
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> readInTransaction(instance));
			invalidate(instance);
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> instance.counters().get(1, 0));
		}
	}

	@Test
	void withoutTheCheckOfStampsAnInvalidatedValueIsServed() {
		try (Instance instance = start(List.of(RememberedStamps.Ablation.class))) {
			long value = readAndStopDatabase(instance);
			awaitStaleAnswer(instance);
			invalidate(instance);
			assertThat(instance.counters().get(1, 0)).isEqualTo(value);
		}
	}

	private Instance start(List<Class<?>> ablations) {
		return Instance.start(this.database, this.redis, ablations, "shadowcache.queries.counter.ttl=500ms",
				"shadowcache.queries.counter.stale-on-error=true", "shadowcache.queries.counter.stale-for=1h",
				"spring.datasource.hikari.connection-timeout=250");
	}

	private long readAndStopDatabase(Instance instance) {
		instance.warmUp();
		long value = instance.counters().get(1, 0);
		stopDatabase();
		return value;
	}

	private void stopDatabase() {
		if (!this.stopped) {
			this.stopped = true;
			this.database.close();
		}
	}

	private static void awaitStaleAnswer(Instance instance) {
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Instance.PATIENCE).until(() -> {
			instance.counters().get(1, 0);
			return instance.tally().of("counter stale:error") > 0;
		});
	}

	private static void readInTransaction(Instance instance) {
		new TransactionTemplate(instance.bean(PlatformTransactionManager.class))
			.executeWithoutResult((transaction) -> instance.counters().get(1, 0));
	}

	/**
	 * Does what another application would, whose database is not this one.
	 */
	private static void invalidate(Instance instance) {
		DependencySet tables = instance.bean(QueryRegistry.class)
			.query("counter")
			.orElseThrow()
			.operation()
			.dependencies();
		instance.cache().invalidator().invalidate(tables);
		instance.settle();
	}

}
