package io.shadowcache.autoconfigure;

import java.security.SecureRandom;
import java.time.Clock;

import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps entries in the memory of this process.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "shadowcache.store", havingValue = "memory")
@ConditionalOnMissingBean(CacheStore.class)
@EnableConfigurationProperties(MemoryStoreProperties.class)
class MemoryStoreConfiguration {

	@Bean(destroyMethod = "")
	InMemoryEntryStore shadowCacheMemoryStore(MemoryStoreProperties properties) {
		return new InMemoryEntryStore(properties.maxEntries(), Clock.systemUTC(), new SecureRandom());
	}

	@Bean
	FurtherStores shadowCacheFurtherMemoryStores(MemoryStoreProperties properties) {
		return (database) -> new FurtherStores.Made(shadowCacheMemoryStore(properties), null);
	}

}
