package io.shadowcache.benchmark;

import java.time.Duration;

import io.shadowcache.test.server.RedisProcess;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;

/**
 * An application in which ShadowCache and Spring's cache work on one real Redis.
 */
final class Contenders implements AutoCloseable {

	private final RedisProcess redis;

	private final boolean ownsRedis;

	private final ConfigurableApplicationContext context;

	Contenders() {
		this(RedisProcess.start(), true);
	}

	/**
	 * Starts another instance of the application.
	 */
	Contenders(RedisProcess shared) {
		this(shared, false);
	}

	private Contenders(RedisProcess redis, boolean ownsRedis) {
		this.redis = redis;
		this.ownsRedis = ownsRedis;
		this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "spring.data.redis.host=127.0.0.1",
					"spring.data.redis.port=" + this.redis.port(), "shadowcache.database-id=benchmark",
					"shadowcache.consistency.lease=1s", "shadowcache.redis.read-timeout=2s")
			.run();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	RedisProcess redis() {
		return this.redis;
	}

	@Override
	public void close() {
		this.context.close();
		if (this.ownsRedis) {
			this.redis.close();
		}
	}

	/**
	 * The application.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableCaching
	static class Application {

		@Bean
		CachedRows cachedRows() {
			return new CachedRows();
		}

		@Bean
		SlowRows slowRows() {
			return new SlowRows();
		}

		@Bean
		RedisCacheConfiguration redisCacheConfiguration() {
			BasicPolymorphicTypeValidator types = BasicPolymorphicTypeValidator.builder()
				.allowIfSubType(Row.class)
				.allowIfSubType("java.")
				.build();
			return RedisCacheConfiguration.defaultCacheConfig()
				.entryTtl(Duration.ofHours(1))
				.serializeValuesWith(SerializationPair
					.fromSerializer(GenericJacksonJsonRedisSerializer.builder().enableDefaultTyping(types).build()));
		}

	}

}
