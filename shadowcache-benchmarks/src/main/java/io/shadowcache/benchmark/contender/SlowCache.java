package io.shadowcache.benchmark.contender;

import io.shadowcache.benchmark.process.Settings;
import org.redisson.api.RedissonClient;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * A slow query behind a cache.
 *
 * @param query runs it, unless it is cached
 * @param close gives up what it needs
 */
record SlowCache(Query query, Runnable close) {

	static SlowCache of(Settings settings) {
		return switch (settings.get("cache")) {
			case "none" -> new SlowCache(SharedLoad::get, () -> {
			});
			case "shadowcache" -> shadowCache(settings);
			case "spring" -> spring(settings, false, false);
			case "spring-sync" -> spring(settings, true, false);
			case "spring-locking" -> spring(settings, true, true);
			case "jetcache" -> jetCache(settings);
			case "redisson" -> redisson(settings);
			default -> throw new IllegalArgumentException("No such cache: " + settings.get("cache"));
		};
	}

	private static SlowCache shadowCache(Settings settings) {
		ConfigurableApplicationContext application = ShadowApplication.start(settings, CachedRows.class);
		return new SlowCache(application.getBean(CachedRows.class)::slow, application::close);
	}

	private static SlowCache spring(Settings settings, boolean sync, boolean locking) {
		LettuceConnectionFactory redis = SpringRedisContender.connect(settings);
		RedisCacheWriter writer = locking ? RedisCacheWriter.lockingRedisCacheWriter(redis)
				: RedisCacheWriter.nonLockingRedisCacheWriter(redis);
		ConfigurableApplicationContext context = SpringContext.start(SpringRedisContender.manager(writer, "typed"),
				redis::destroy);
		SpringRows rows = context.getBean(SpringRows.class);
		return new SlowCache(sync ? rows::slowShared : rows::slow, context::close);
	}

	private static SlowCache jetCache(Settings settings) {
		ConfigurableApplicationContext context = JetCacheContext.start(settings.with("codec", "kryo5"));
		return new SlowCache(context.getBean(JetCacheRows.class)::slow, context::close);
	}

	private static SlowCache redisson(Settings settings) {
		RedissonClient redisson = RedissonContender.client(settings.redisPort(), 0);
		ConfigurableApplicationContext context = SpringContext.start(RedissonContender.manager(redisson, true),
				redisson::shutdown);
		return new SlowCache(context.getBean(SpringRows.class)::slowShared, context::close);
	}

	/**
	 * The query.
	 */
	interface Query {

		Object call(long id) throws Exception;

	}

}
