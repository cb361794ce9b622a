package io.shadowcache.autoconfigure;

import io.shadowcache.autoconfigure.endpoint.CacheControls;
import io.shadowcache.autoconfigure.endpoint.CacheReports;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheEndpoint;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheWebEndpointExtension;
import io.shadowcache.engine.ShadowCache;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the Actuator endpoint.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnAvailableEndpoint(ShadowCacheEndpoint.class)
@ConditionalOnBean(ShadowCache.class)
public final class ShadowCacheEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ShadowCacheEndpoint shadowCacheEndpoint(CacheReports reports, CacheControls controls) {
		return new ShadowCacheEndpoint(reports, controls);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(ShadowCacheEndpoint.class)
	@ConditionalOnAvailableEndpoint(endpoint = ShadowCacheEndpoint.class, exposure = EndpointExposure.WEB)
	ShadowCacheWebEndpointExtension shadowCacheWebEndpointExtension(ShadowCacheEndpoint endpoint) {
		return new ShadowCacheWebEndpointExtension(endpoint);
	}

}
