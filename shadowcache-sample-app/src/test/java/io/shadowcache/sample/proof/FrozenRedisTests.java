package io.shadowcache.sample.proof;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Redis hangs: connections stay open, nothing is answered, and when it goes on, the old
 * versions and the old entries are all there.
 */
@ExtendWith(DatabaseExtension.class)
class FrozenRedisTests {

	private static final int READS = 2_000;

	private RedisProcess redis;

	@BeforeEach
	void startRedis() {
		this.redis = RedisProcess.start();
	}

	@AfterEach
	void stopRedis() {
		this.redis.close();
	}

	@Test
	void redisThatHangsUnderLoadLosesNoReadAndServesNothingStaleAfterwards(TestDatabase database) {
		try (Instance instance = Instance.start(database, this.redis);
				Traffic traffic = new Traffic(List.of(instance), true)) {
			traffic.awaitHits(100);
			this.redis.pause();
			traffic.awaitReads(READS);
			this.redis.resume();
			traffic.awaitReads(READS);
			traffic.awaitHits(100);
			Traffic.Report report = traffic.stop();
			assertThat(report.failures()).isEmpty();
			assertThat(report.stale()).isZero();
		}
	}

	@Test
	void invalidationMadeMeanwhileIsDeliveredBeforeTheTableIsTrustedAgain(TestDatabase database) {
		try (Instance instance = Instance.start(database, this.redis);
				Instance other = Instance.start(database, this.redis)) {
			instance.warmUp();
			instance.counters().get(3, 0);
			Object version = version();
			this.redis.pause();
			long written = instance.counters().increment(3);
			assertThat(instance.counters().get(3, 0)).isEqualTo(written);
			assertThat(instance.cache().distrusted()).extracting(Dependency::subject).containsOnly("counter");
			this.redis.resume();
			Awaitility.await()
				.pollInterval(Duration.ofMillis(2))
				.atMost(Instance.PATIENCE)
				.until(() -> instance.cache().distrusted().isEmpty());
			assertThat(version()).isNotEqualTo(version);
			assertThat(other.counters().get(3, 0)).isEqualTo(written);
			instance.warmUp();
			assertThat(instance.counters().get(3, 0)).isEqualTo(written);
		}
	}

	private Object version() {
		List<?> keys = (List<?>) this.redis.command("KEYS", "*:v:t:*counter");
		assertThat(keys).hasSize(1);
		return this.redis.command("GET", (String) keys.get(0));
	}

}
