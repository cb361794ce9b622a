package io.shadowcache.sample.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Redis is killed by {@code kill -9} under load and comes back empty or with old data.
 */
@ExtendWith(DatabaseExtension.class)
class KilledRedisTests {

	private static final int KILLS = Integer.getInteger("proof.kills", 2);

	private static final int READS = 2_000;

	@TempDir
	private Path directory;

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
	void redisThatComesBackEmptyLosesNoReadAndServesNothingStale(TestDatabase database) {
		killUnderLoad(database, RedisProcess::restartEmpty);
	}

	@Test
	void redisThatComesBackWithAnOldSnapshotLosesNoReadAndServesNothingStale(TestDatabase database) {
		Path snapshot = this.directory.resolve("old.rdb");
		try (Instance instance = Instance.start(database, this.redis)) {
			instance.warmUp();
			instance.counters().get(0, 0);
			this.redis.snapshot(snapshot);
		}
		killUnderLoad(database, (server) -> {
			server.restartFrom(snapshot);
			assertThat((List<?>) server.command("KEYS", "shadowcache:*:e:*")).isNotEmpty();
		});
	}

	/**
	 * Nothing is written after the restart, so that old versions and old entries stay
	 * what they were.
	 */
	@Test
	void restoredEntryThatFitsTheRestoredVersionIsRefusedForTheGeneration(TestDatabase database) {
		Path snapshot = this.directory.resolve("old.rdb");
		try (Instance instance = Instance.start(database, this.redis)) {
			instance.warmUp();
			instance.counters().get(0, 0);
			this.redis.snapshot(snapshot);
			long written = instance.counters().increment(0);
			instance.settle();
			this.redis.restartFrom(snapshot);
			Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Instance.PATIENCE).until(() -> {
				assertThat(instance.counters().get(0, 0)).isEqualTo(written);
				return instance.tally().of("counter miss:generation") > 0;
			});
			instance.warmUp();
			assertThat(instance.counters().get(0, 0)).isEqualTo(written);
		}
	}

	private void killUnderLoad(TestDatabase database, Consumer<RedisProcess> restart) {
		try (Instance one = Instance.start(database, this.redis);
				Instance other = Instance.start(database, this.redis);
				Traffic traffic = new Traffic(List.of(one, other), true)) {
			traffic.awaitHits(100);
			for (int kill = 0; kill < KILLS; kill++) {
				traffic.awaitReads(READS);
				this.redis.kill();
				long writes = traffic.writes();
				traffic.awaitReads(READS);
				assertThat(traffic.writes()).isGreaterThan(writes);
				restart.accept(this.redis);
				traffic.awaitHits(100);
			}
			Traffic.Report report = traffic.stop();
			assertThat(report.failures()).isEmpty();
			assertThat(report.stale()).isZero();
			assertRecovered(one);
			assertRecovered(other);
		}
	}

	private static void assertRecovered(Instance instance) {
		instance.settle();
		assertThat(instance.cache().distrusted()).isEmpty();
		instance.warmUp();
		assertThat(instance.counters().get(0, 0)).isEqualTo(instance.counters().actual(0));
	}

}
