package io.shadowcache.autoconfigure;

import io.shadowcache.autoconfigure.endpoint.CacheControls;
import io.shadowcache.autoconfigure.endpoint.CacheReports;
import io.shadowcache.autoconfigure.endpoint.CacheScope;
import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.autoconfigure.endpoint.Insights;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheEndpoint;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheWebEndpointExtension;
import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the Actuator endpoint.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnAvailableEndpoint(ShadowCacheEndpoint.class)
@ConditionalOnBean(ShadowCache.class)
@Import(AdviceConfiguration.class)
public final class ShadowCacheEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ShadowCacheEndpoint shadowCacheEndpoint(CacheReports reports, ShadowCache cache, CacheScope scope) {
		return new ShadowCacheEndpoint(reports, new CacheControls(cache, scope));
	}

	@Bean
	CacheReports shadowCacheReports(ShadowCache cache, StoreState store, EngineSettings settings, CacheScope scope,
			Declarations declarations, Insights insights) {
		return new CacheReports(cache, store, settings, scope, declarations, insights);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(ShadowCacheEndpoint.class)
	@ConditionalOnAvailableEndpoint(endpoint = ShadowCacheEndpoint.class, exposure = EndpointExposure.WEB)
	ShadowCacheWebEndpointExtension shadowCacheWebEndpointExtension(ShadowCacheEndpoint endpoint) {
		return new ShadowCacheWebEndpointExtension(endpoint);
	}

}
