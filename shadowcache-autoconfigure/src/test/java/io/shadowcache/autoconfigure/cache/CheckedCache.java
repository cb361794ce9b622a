package io.shadowcache.autoconfigure.cache;

import java.util.UUID;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheManagerAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheRedisAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlAutoConfiguration;
import io.shadowcache.spring.cache.ShadowCacheManager;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.cache.Cache;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cache of a running application.
 */
abstract class CheckedCache {

	static final String NAME = "contract";

	final String key = UUID.randomUUID().toString();

	abstract ApplicationContext context();

	final ShadowCacheManager manager() {
		return context().getBean(ShadowCacheManager.class);
	}

	final Cache cache() {
		return manager().getCache(NAME);
	}

	final Object value(Object of) {
		Cache.ValueWrapper wrapper = cache().get(of);
		assertThat(wrapper).isNotNull();
		return wrapper.get();
	}

	/**
	 * The auto-configurations that the tests need.
	 */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			DataRedisAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class, ShadowCacheAutoConfiguration.class,
			ShadowCacheRedisAutoConfiguration.class, ShadowCacheManagerAutoConfiguration.class,
			CacheAutoConfiguration.class })
	static class AutoConfigured {

	}

}
