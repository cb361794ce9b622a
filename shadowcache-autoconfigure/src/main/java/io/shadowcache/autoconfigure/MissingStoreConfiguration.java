package io.shadowcache.autoconfigure;

import io.shadowcache.store.CacheStore;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Explains that there is no store.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(CacheStore.class)
class MissingStoreConfiguration {

	@Bean
	CacheStore shadowCacheMissingStore(ShadowCacheProperties properties) {
		if (properties.store() == StoreType.MEMCACHED) {
			throw new SetupException(
					"ShadowCache is to keep entries in memcached (shadowcache.store=memcached), but "
							+ "shadowcache-memcached is not on the class path",
					"Add io.shadowcache:shadowcache-memcached, or set shadowcache.store to redis or memory.");
		}
		throw MissingRedis.exception("spring-data-redis or shadowcache-redis is not on the class path");
	}

}
