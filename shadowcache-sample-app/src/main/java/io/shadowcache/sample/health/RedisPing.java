package io.shadowcache.sample.health;

import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Redis is up while it answers a PING. Takes the place of Spring Boot's own check of
 * Redis, so that {@code /health} and Actuator cannot disagree.
 */
@Component("redisHealthIndicator")
@ConditionalOnEnabledHealthIndicator("redis")
class RedisPing extends AbstractHealthIndicator {

	private final RedisConnectionFactory redis;

	RedisPing(RedisConnectionFactory redis) {
		super("Redis does not answer a PING");
		this.redis = redis;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		try (RedisConnection connection = this.redis.getConnection()) {
			builder.up().withDetail("ping", String.valueOf(connection.ping()));
		}
	}

}
