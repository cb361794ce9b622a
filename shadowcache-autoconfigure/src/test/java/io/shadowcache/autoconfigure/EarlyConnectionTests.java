package io.shadowcache.autoconfigure;

import java.time.Duration;

import io.shadowcache.redis.RedisEntryStore;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the connection that is made while the application starts.
 */
class EarlyConnectionTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static RedisProcess redis;

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(ShadowCacheAutoConfiguration.class, ShadowCacheRedisAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withBean(RedisConnectionFactory.class, () -> new LettuceConnectionFactory("127.0.0.1", redis.port()))
		.withPropertyValues("shadowcache.database-id=shop");

	@BeforeAll
	static void startRedis() {
		redis = RedisProcess.start();
	}

	@AfterAll
	static void stopRedis() {
		redis.close();
	}

	@Test
	void theStoreConnectsWhileBeansAreMade() {
		this.context.withBean(AwaitedConnection.class)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(AwaitedConnection.class));
	}

	@Test
	void anApplicationThatFailsLeavesNoThreadBehind() {
		this.context.withBean("late", Object.class, () -> {
			throw new IllegalStateException("cannot be made");
		}, (definition) -> definition.setDependsOn("shadowCacheRedisStore"))
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessage("cannot be made"));
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> Thread.getAllStackTraces()
				.keySet()
				.stream()
				.noneMatch((thread) -> thread.getName().startsWith("shadowcache-redis")));
	}

	/**
	 * Is not made before the store is connected, so neither before anything is started.
	 */
	static final class AwaitedConnection {

		AwaitedConnection(RedisEntryStore store) {
			Awaitility.await().atMost(PATIENCE).until(() -> store.figures().connected());
		}

	}

}
