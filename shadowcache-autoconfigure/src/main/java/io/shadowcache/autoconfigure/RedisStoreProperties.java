package io.shadowcache.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the Redis store. Its address, credentials and TLS are those of
 * spring.data.redis.
 *
 * @param connectionFactory Name of the RedisConnectionFactory bean whose servers keep the
 * entries. By default the only one, or the primary one.
 * @param readTimeout How long a read waits for Redis before it goes to the database.
 * @param writeTimeout How long an announcement of a write waits for Redis before the
 * write goes on without it.
 * @param startTimeout How long the start of the application waits for the first
 * connection, and how long any connection may take.
 */
@ConfigurationProperties("shadowcache.redis")
public record RedisStoreProperties(@Nullable String connectionFactory, @DefaultValue("100ms") Duration readTimeout,
		@DefaultValue("250ms") Duration writeTimeout, @DefaultValue("3s") Duration startTimeout) {

	public RedisStoreProperties {
		PropertyRules.positive("shadowcache.redis.read-timeout", readTimeout);
		PropertyRules.positive("shadowcache.redis.write-timeout", writeTimeout);
		PropertyRules.positive("shadowcache.redis.start-timeout", startTimeout);
	}

}
