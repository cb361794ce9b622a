package io.shadowcache.benchmark.contender;

import java.util.Map;

import com.alicp.jetcache.anno.CacheConsts;
import com.alicp.jetcache.anno.config.EnableMethodCache;
import com.alicp.jetcache.anno.support.GlobalCacheConfig;
import com.alicp.jetcache.anno.support.JetCacheBaseBeans;
import com.alicp.jetcache.embedded.CaffeineCacheBuilder;
import com.alicp.jetcache.redis.lettuce.RedisLettuceCacheBuilder;
import com.alicp.jetcache.support.Fastjson2KeyConvertor;
import com.alicp.jetcache.support.JavaValueDecoder;
import com.alicp.jetcache.support.JavaValueEncoder;
import com.alicp.jetcache.support.Kryo5ValueDecoder;
import com.alicp.jetcache.support.Kryo5ValueEncoder;
import io.lettuce.core.RedisClient;
import io.shadowcache.benchmark.process.Settings;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Starts {@link JetCacheRows}. JetCache is used without Spring Boot, whose version 4 its
 * starter does not know.
 */
final class JetCacheContext {

	private static final int LOCAL_ENTRIES = 1000;

	private JetCacheContext() {
	}

	/**
	 * Starts a context.
	 * @param settings where Redis is, and {@code codec}: {@code java}, the default of
	 * JetCache, or {@code kryo5}
	 */
	static AnnotationConfigApplicationContext start(Settings settings) {
		boolean kryo = settings.get("codec").equals("kryo5");
		RedisClient redis = RedisClient.create("redis://127.0.0.1:" + settings.redisPort());
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean("client", RedisClient.class, () -> redis,
				(definition) -> definition.setDestroyMethodName("shutdown"));
		context.registerBean(GlobalCacheConfig.class, () -> config(redis, kryo));
		context.register(Caching.class, JetCacheRows.class);
		context.refresh();
		return context;
	}

	private static GlobalCacheConfig config(RedisClient redis, boolean kryo) {
		RedisLettuceCacheBuilder<?> remote = RedisLettuceCacheBuilder.createRedisLettuceCacheBuilder()
			.keyConvertor(Fastjson2KeyConvertor.INSTANCE)
			.keyPrefix(kryo ? "kryo5:" : "java:")
			.valueEncoder(kryo ? Kryo5ValueEncoder.INSTANCE : JavaValueEncoder.INSTANCE)
			.valueDecoder(kryo ? Kryo5ValueDecoder.INSTANCE : JavaValueDecoder.INSTANCE)
			.redisClient(redis);
		CaffeineCacheBuilder<?> local = CaffeineCacheBuilder.createCaffeineCacheBuilder()
			.keyConvertor(Fastjson2KeyConvertor.INSTANCE)
			.limit(LOCAL_ENTRIES);
		GlobalCacheConfig config = new GlobalCacheConfig();
		config.setStatIntervalMinutes(0);
		config.setRemoteCacheBuilders(Map.of(CacheConsts.DEFAULT_AREA, remote));
		config.setLocalCacheBuilders(Map.of(CacheConsts.DEFAULT_AREA, local));
		return config;
	}

	/**
	 * Switches JetCache's annotations on.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableMethodCache(basePackages = "io.shadowcache.benchmark", proxyTargetClass = true)
	@Import(JetCacheBaseBeans.class)
	static class Caching {

	}

}
