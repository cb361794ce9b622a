package io.shadowcache.autoconfigure.databases;

import java.util.Set;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of two databases on one Redis.
 */
class RedisSeveralDatabasesTests extends SeveralDatabasesContract {

	private static RedisProcess redis;

	@BeforeAll
	static void start() {
		redis = RedisProcess.start();
	}

	@AfterAll
	static void stop() {
		redis.close();
	}

	@Override
	ApplicationContextRunner runner() {
		return TwoDatabases.runner()
			.withPropertyValues("shadowcache.consistency.lease=300ms", "shadowcache.redis.read-timeout=20s",
					"shadowcache.redis.write-timeout=20s", "spring.data.redis.port=" + redis.port());
	}

	@Test
	void eachDatabaseHasControlKeysOfItsOwnThatOtherApplicationsOnItShare() {
		runner().withPropertyValues("shadowcache.data-sources.archive.database-id=attic").run((application) -> {
			untilHit(archive(application)::all, archive(application)::loads);
			assertThat(keys("{shadowcache:attic}:*")).contains("{shadowcache:attic}:g",
					"{shadowcache:attic}:v:t:product");
			assertThat(keys("shadowcache:application:attic:e:*")).hasSize(1);
		});
	}

	private static Set<String> keys(String pattern) {
		try (RedisClient client = RedisClient.create("redis://localhost:" + redis.port());
				StatefulRedisConnection<String, String> connection = client.connect()) {
			return Set.copyOf(connection.sync().keys(pattern));
		}
	}

}
