package io.shadowcache.benchmark.contender;

import java.util.ArrayList;
import java.util.List;

import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import io.shadowcache.benchmark.process.Settings;
import org.redisson.api.RedissonClient;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.cache.BatchStrategies;
import org.springframework.data.redis.cache.BatchStrategy;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * A way to make everything useless that was computed from a table.
 *
 * @param work does it, and returns when it is confirmed
 * @param close gives up what it needs
 */
record Invalidation(Runnable work, Runnable close) {

	private static final int BATCH = 1000;

	static Invalidation of(Settings settings) {
		return switch (settings.get("way")) {
			case "shadowcache" -> shadowCache(settings);
			case "script" -> script(settings);
			case "keys" -> spring(settings, BatchStrategies.keys());
			case "scan" -> spring(settings, BatchStrategies.scan(BATCH));
			case "redisson" -> redisson(settings, false);
			case "redisson-ttl" -> redisson(settings, true);
			case "tags" -> tags(settings);
			default -> throw new IllegalArgumentException("No such way: " + settings.get("way"));
		};
	}

	/** Something depends on the table, or nobody would have to be told. */
	private static Invalidation shadowCache(Settings settings) {
		ConfigurableApplicationContext application = ShadowApplication.start(settings, CachedRows.class);
		CachedRows rows = application.getBean(CachedRows.class);
		rows.list(1);
		return new Invalidation(rows::change, application::close);
	}

	private static Invalidation spring(Settings settings, BatchStrategy strategy) {
		LettuceConnectionFactory redis = SpringRedisContender.connect(settings);
		RedisCacheWriter writer = RedisCacheWriter.nonLockingRedisCacheWriter(redis, strategy);
		ConfigurableApplicationContext context = SpringContext.start(SpringRedisContender.manager(writer, "typed"),
				redis::destroy);
		return new Invalidation(context.getBean(SpringRows.class)::evict, context::close);
	}

	private static Invalidation redisson(Settings settings, boolean ttl) {
		RedissonClient redisson = RedissonContender.client(settings.redisPort(), 0);
		ConfigurableApplicationContext context = SpringContext.start(RedissonContender.manager(redisson, ttl),
				redisson::shutdown);
		return new Invalidation(context.getBean(SpringRows.class)::evict, context::close);
	}

	private static Invalidation script(Settings settings) {
		RedisClient client = RedisClient.create("redis://127.0.0.1:" + settings.redisPort());
		RedisCommands<String, String> redis = client.connect().sync();
		String digest = redis.scriptLoad("redis.call('SET', KEYS[1], ARGV[1]) return 1");
		String[] keys = { "version" };
		return new Invalidation(() -> redis.<Long>evalsha(digest, ScriptOutputType.INTEGER, keys, "a version"),
				client::shutdown);
	}

	private static Invalidation tags(Settings settings) {
		RedisClient client = RedisClient.create("redis://127.0.0.1:" + settings.redisPort());
		RedisCommands<String, String> redis = client.connect().sync();
		return new Invalidation(() -> {
			List<String> keys = new ArrayList<>(redis.smembers("tag"));
			for (int first = 0; first < keys.size(); first += BATCH) {
				redis.unlink(keys.subList(first, Math.min(first + BATCH, keys.size())).toArray(String[]::new));
			}
			redis.unlink("tag");
		}, client::shutdown);
	}

}
