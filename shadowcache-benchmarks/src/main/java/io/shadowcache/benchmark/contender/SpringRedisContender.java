package io.shadowcache.benchmark.contender;

import java.util.concurrent.Callable;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Hits in Spring Data Redis' {@code RedisCacheManager}, with the serializer that the
 * setting {@code codec} names.
 */
public final class SpringRedisContender implements Contender {

	private final AnnotationConfigApplicationContext context;

	private final SpringRows rows;

	/**
	 * Starts a context.
	 * @param settings where Redis is, and {@code codec}: {@code generic}, {@code typed}
	 * or {@code jdk}
	 */
	public SpringRedisContender(Settings settings) {
		LettuceConnectionFactory redis = connect(settings);
		this.context = SpringContext
			.start(manager(RedisCacheWriter.nonLockingRedisCacheWriter(redis), settings.get("codec")), redis::destroy);
		this.rows = this.context.getBean(SpringRows.class);
	}

	static LettuceConnectionFactory connect(Settings settings) {
		LettuceConnectionFactory redis = new LettuceConnectionFactory("127.0.0.1", settings.redisPort());
		redis.afterPropertiesSet();
		redis.start();
		return redis;
	}

	static RedisCacheManager manager(RedisCacheWriter writer, String codec) {
		return RedisCacheManager.builder(writer)
			.withInitialCacheConfigurations(SpringSerializers.configurations(codec))
			.build();
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
