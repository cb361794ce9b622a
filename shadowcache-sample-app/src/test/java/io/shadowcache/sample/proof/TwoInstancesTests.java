package io.shadowcache.sample.proof;

import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances on one database and one Redis, of one application or of two.
 */
@ExtendWith(DatabaseExtension.class)
class TwoInstancesTests {

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
	@CsvSource({ "shop, shop, marked", "shop, shop, after-commit", "shop, back-office, marked" })
	void writeOfOneMakesTheNextReadOfTheOtherMissAndDisturbsNoOtherQuery(String writer, String reader, String level,
			TestDatabase database) {
		String property = "shadowcache.consistency.level=" + level;
		try (Instance one = Instance.start(database, this.redis, "spring.application.name=" + writer, property);
				Instance other = Instance.start(database, this.redis, "spring.application.name=" + reader, property)) {
			one.warmUp();
			other.warmUp();
			other.counters().get(2, 0);
			long misses = other.tally().of("counter miss");
			long notes = other.tally().of("note miss");
			long written = one.counters().increment(2);
			assertThat(other.counters().get(2, 0)).isEqualTo(written);
			assertThat(other.tally().of("counter miss")).isEqualTo(misses + 1);
			assertThat(other.counters().note()).isEqualTo("untouched");
			assertThat(other.tally().of("note miss")).isEqualTo(notes);
		}
	}

	@Test
	void whatOneHasLoadedIsAHitForTheOther(TestDatabase database) {
		try (Instance one = Instance.start(database, this.redis);
				Instance other = Instance.start(database, this.redis)) {
			one.warmUp();
			long misses = other.tally().of("note miss");
			assertThat(other.counters().note()).isEqualTo("untouched");
			assertThat(other.tally().of("note miss")).isEqualTo(misses);
			assertThat(other.tally().of("note hit")).isOne();
		}
	}

}
