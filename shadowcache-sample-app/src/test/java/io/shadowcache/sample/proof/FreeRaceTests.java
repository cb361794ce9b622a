package io.shadowcache.sample.proof;

import java.util.List;

import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Readers and writers of two instances that meet as they happen to.
 */
@ExtendWith(DatabaseExtension.class)
class FreeRaceTests {

	private static final int READS = 20_000;

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
	@CsvSource({ "marked, true", "after-commit, false" })
	void noReadIsOlderThanWhatItsLevelPromises(String level, boolean committedCounts, TestDatabase database) {
		String property = "shadowcache.consistency.level=" + level;
		try (Instance one = Instance.start(database, this.redis, property);
				Instance other = Instance.start(database, this.redis, property)) {
			one.warmUp();
			other.warmUp();
			try (Traffic traffic = new Traffic(List.of(one, other), committedCounts)) {
				traffic.awaitReads(READS);
				traffic.awaitHits(100);
				Traffic.Report report = traffic.stop();
				assertThat(report.failures()).isEmpty();
				assertThat(report.stale()).isZero();
				assertThat(report.writes()).isPositive();
			}
		}
	}

}
