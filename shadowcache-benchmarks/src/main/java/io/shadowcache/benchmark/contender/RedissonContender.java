package io.shadowcache.benchmark.contender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.redisson.spring.cache.CacheConfig;
import org.redisson.spring.cache.RedissonSpringCacheManager;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Hits in Redisson's cache for Spring, with its default codec.
 */
public final class RedissonContender implements Contender {

	private static final int DATABASE_WITH_TTL = 1;

	private static final int DATABASE_WITHOUT = 2;

	private final AnnotationConfigApplicationContext context;

	private final SpringRows rows;

	/**
	 * Starts a context.
	 * @param settings where Redis is, and {@code ttl}: {@code true} for caches whose
	 * entries expire
	 */
	public RedissonContender(Settings settings) {
		boolean ttl = Boolean.parseBoolean(settings.get("ttl"));
		RedissonClient redisson = client(settings.redisPort(), ttl ? DATABASE_WITH_TTL : DATABASE_WITHOUT);
		this.context = SpringContext.start(manager(redisson, ttl), redisson::shutdown);
		this.rows = this.context.getBean(SpringRows.class);
	}

	static RedissonClient client(int port, int database) {
		Config config = new Config();
		config.useSingleServer().setAddress("redis://127.0.0.1:" + port).setDatabase(database);
		return Redisson.create(config);
	}

	static RedissonSpringCacheManager manager(RedissonClient redisson, boolean ttl) {
		Map<String, CacheConfig> caches = new LinkedHashMap<>();
		for (String cache : List.of("list", "row", "slow")) {
			caches.put(cache, new CacheConfig(ttl ? TimeUnit.HOURS.toMillis(1) : 0, 0));
		}
		return new RedissonSpringCacheManager(redisson, caches);
	}

	@Override
	public Callable<?> task(String name) {
		return SpringContext.task(this.rows, name);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
