package io.shadowcache.sample.proof;

import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is there before its Redis.
 */
@ExtendWith({ DatabaseExtension.class, OutputCaptureExtension.class })
class StartWithoutRedisTests {

	private static final int CALLS = 100;

	private RedisProcess redis;

	@BeforeEach
	void findAPlaceForRedis() {
		this.redis = RedisProcess.start();
		this.redis.kill();
	}

	@AfterEach
	void stopRedis() {
		this.redis.close();
	}

	@Test
	void applicationStartsAnswersSaysSoOnceAndRecoversByItself(TestDatabase database, CapturedOutput output) {
		try (Instance instance = Instance.start(database, this.redis)) {
			for (int call = 0; call < CALLS; call++) {
				assertThat(instance.counters().get(2, 0)).isEqualTo(instance.counters().actual(2));
			}
			assertThat(output.toString().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")))
				.singleElement()
				.asString()
				.contains("Redis (standalone at 127.0.0.1:" + this.redis.port() + ") cannot be used");
			this.redis.restartEmpty();
			instance.warmUp();
		}
	}

	@Test
	void whatWasWrittenMeanwhileIsSeenWhenRedisIsThere(TestDatabase database) {
		try (Instance instance = Instance.start(database, this.redis)) {
			long written = instance.counters().increment(2);
			assertThat(instance.counters().get(2, 0)).isEqualTo(written);
			this.redis.restartEmpty();
			instance.warmUp();
			assertThat(instance.cache().distrusted()).isEmpty();
			assertThat(instance.counters().get(2, 0)).isEqualTo(written);
		}
	}

}
