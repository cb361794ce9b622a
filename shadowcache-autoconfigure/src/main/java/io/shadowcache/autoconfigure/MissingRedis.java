package io.shadowcache.autoconfigure;

/**
 * Explains what to add when there is no Redis.
 */
final class MissingRedis {

	private MissingRedis() {
	}

	static SetupException exception(String reason) {
		return new SetupException("ShadowCache is to keep entries in Redis (shadowcache.store=redis), but " + reason,
				"""
						Do one of these:
						- add org.springframework.boot:spring-boot-starter-data-redis, and set spring.data.redis.host and port
						- define a LettuceConnectionFactory, or an io.shadowcache.store.CacheStore of your own
						- set shadowcache.store=memory for tests or an application of one instance
						- set shadowcache.enabled=false to do without the cache""");
	}

}
