package io.shadowcache.autoconfigure;

import io.shadowcache.redis.RedisTarget;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of several connections to Redis is used.
 */
class ConnectionFactoryTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(ShadowCacheAutoConfiguration.class, ShadowCacheRedisAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withBean("sessions", RedisConnectionFactory.class, () -> factory("sessions.example.com"))
		.withBean("cache", RedisConnectionFactory.class, () -> factory("cache.example.com"))
		.withPropertyValues("shadowcache.database-id=shop", "shadowcache.redis.start-timeout=1ms");

	@Test
	void theNamedOneIsUsed() {
		this.context.withPropertyValues("shadowcache.redis.connection-factory=cache")
			.run((context) -> assertThat(context.getBean(RedisTarget.class))
				.hasToString("standalone at cache.example.com:6379"));
	}

	@Test
	void aNameOfNoneFailsTheStartWithThoseThatAre() {
		this.context.withPropertyValues("shadowcache.redis.connection-factory=other")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SetupException.class)
				.hasMessageContaining("'other'")
				.hasMessageContaining("RedisConnectionFactory"));
	}

	@Test
	void withoutANameTheStartFailsAndNamesTheProperty() {
		this.context.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOfSatisfying(SetupException.class, (failure) -> assertThat(failure.getAction())
				.contains("@Primary", "shadowcache.redis.connection-factory")));
	}

	private static RedisConnectionFactory factory(String host) {
		LettuceConnectionFactory factory = new LettuceConnectionFactory(new RedisStandaloneConfiguration(host, 6379));
		factory.setAutoStartup(false);
		return factory;
	}

}
