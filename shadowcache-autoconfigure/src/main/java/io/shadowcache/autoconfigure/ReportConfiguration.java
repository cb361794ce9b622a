package io.shadowcache.autoconfigure;

import io.shadowcache.autoconfigure.endpoint.CacheControls;
import io.shadowcache.autoconfigure.endpoint.CacheReports;
import io.shadowcache.autoconfigure.endpoint.CacheScope;
import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.autoconfigure.endpoint.Insights;
import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * What every face of the cache towards operators shows them. Without such a face nothing
 * is made.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@Import(AdviceConfiguration.class)
class ReportConfiguration {

	@Bean
	CacheReports shadowCacheReports(ShadowCache cache, StoreState store, EngineSettings settings, CacheScope scope,
			Declarations declarations, Insights insights) {
		return new CacheReports(cache, store, settings, scope, declarations, insights);
	}

	@Bean
	CacheControls shadowCacheControls(ShadowCache cache, CacheScope scope, Declarations declarations) {
		return new CacheControls(cache, scope, declarations);
	}

}
