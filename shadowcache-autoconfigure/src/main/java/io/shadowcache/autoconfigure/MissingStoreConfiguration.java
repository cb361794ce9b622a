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
	CacheStore shadowCacheMissingStore() {
		throw MissingRedis.exception("spring-data-redis or shadowcache-redis is not on the class path");
	}

}
