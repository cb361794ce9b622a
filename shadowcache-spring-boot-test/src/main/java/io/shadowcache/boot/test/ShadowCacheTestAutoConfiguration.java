package io.shadowcache.boot.test;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.interceptor.QueryRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of what tests ask about the cache, also if that is switched off.
 */
@AutoConfiguration
public final class ShadowCacheTestAutoConfiguration {

	@Bean
	CacheCalls shadowCacheCalls(ObjectProvider<QueryRegistry> registry) {
		QueryRegistry queries = registry.getIfAvailable();
		return new CacheCalls((queries != null) ? new DeclaredQueries(queries) : null);
	}

	@Bean
	FreshCache shadowCacheFreshCache(CacheCalls calls, ObjectProvider<ShadowCache> cache) {
		return new FreshCache(calls, cache::getIfAvailable);
	}

}
