package io.shadowcache.autoconfigure;

import io.shadowcache.autoconfigure.endpoint.CacheControls;
import io.shadowcache.autoconfigure.endpoint.CacheReports;
import io.shadowcache.autoconfigure.endpoint.CacheScope;
import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.metrics.CacheStatistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What every face of the cache towards operators shows them.
 */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

	@Bean
	CacheReports shadowCacheReports(ShadowCache cache, StoreState store, EngineSettings settings, CacheScope scope,
			Declarations declarations, CacheStatistics statistics) {
		return new CacheReports(cache, store, settings, scope, declarations, statistics);
	}

	@Bean
	CacheControls shadowCacheControls(ShadowCache cache, CacheScope scope) {
		return new CacheControls(cache, scope);
	}

}
