package io.shadowcache.boot.test;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.interceptor.CompanionAdvisor;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.interceptor.ShadowCacheAdvisor;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.StoreFigures;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/**
 * Auto-configuration of what tests ask about the cache, also if that is switched off.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class)
public final class ShadowCacheTestAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DeliveredWrites shadowCacheDeliveredWrites(ObjectProvider<ShadowCache> cache) {
		return new DeliveredWrites(cache::getIfAvailable);
	}

	/**
	 * Lets each call of a query wait, before the cache is asked.
	 */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnBean(ShadowCacheAdvisor.class)
	static CompanionAdvisor shadowCacheDeliveredWritesAdvisor(ShadowCacheAdvisor cache, DeliveredWrites writes) {
		return new CompanionAdvisor(cache, writes, -1, false);
	}

	@Bean
	CacheCalls shadowCacheCalls(ObjectProvider<QueryRegistry> registry, DeliveredWrites writes) {
		QueryRegistry queries = registry.getIfAvailable();
		return new CacheCalls((queries != null) ? new DeclaredQueries(queries) : null, writes);
	}

	@Bean
	FreshCache shadowCacheFreshCache(CacheCalls calls, ObjectProvider<ShadowCache> cache,
			ObjectProvider<CacheStore> store, DeliveredWrites writes) {
		return new FreshCache(calls, cache::getIfAvailable, () -> StoreFigures.of(store.getObject()), writes);
	}

}
