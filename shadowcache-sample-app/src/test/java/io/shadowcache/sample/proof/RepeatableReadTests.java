package io.shadowcache.sample.proof;

import java.sql.Connection;
import java.util.List;

import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.spring.transaction.DefaultIsolation;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A transaction whose snapshot is older than an invalidation: what it loads must not be
 * stored under the new version, and what others have stored since must not be shown to
 * it.
 */
@ExtendWith(DatabaseExtension.class)
class RepeatableReadTests {

	private RedisProcess redis;

	@BeforeEach
	void startRedis() {
		this.redis = RedisProcess.start();
	}

	@AfterEach
	void stopRedis() {
		this.redis.close();
	}

	@ParameterizedTest
	@CsvSource({ "ISOLATION_DEFAULT, true", "ISOLATION_DEFAULT, false", "ISOLATION_REPEATABLE_READ, true",
			"ISOLATION_REPEATABLE_READ, false" })
	void oldSnapshotNeitherStoresUnderANewVersionNorHitsNewer(String isolation, boolean readOnly,
			TestDatabase database) {
		try (Instance instance = Instance.start(database, this.redis)) {
			instance.warmUp();
			assertThat(new SnapshotTrap(instance, isolation, readOnly).spring()).isEmpty();
			assertThat(instance.tally().of("counter bypass:old_snapshot")).isPositive();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void withoutTheRuleItDoes(boolean readOnly, TestDatabase database) {
		try (Instance instance = Instance.start(database, this.redis, List.of(WithoutRule.class))) {
			instance.warmUp();
			assertThat(new SnapshotTrap(instance, "ISOLATION_DEFAULT", readOnly).spring()).isNotEmpty();
		}
	}

	/**
	 * Treats the snapshots of REPEATABLE READ as if each statement saw the newest data.
	 */
	static class WithoutRule {

		@Bean
		DefaultIsolation readCommitted() {
			return () -> Connection.TRANSACTION_READ_COMMITTED;
		}

	}

}
