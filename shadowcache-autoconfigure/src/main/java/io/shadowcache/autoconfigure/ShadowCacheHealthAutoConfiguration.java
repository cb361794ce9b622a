package io.shadowcache.autoconfigure;

import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.autoconfigure.health.ShadowCacheHealthIndicator;
import io.shadowcache.engine.ShadowCache;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the cache's health, as the component {@code shadowcache}.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class)
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(ShadowCache.class)
@ConditionalOnEnabledHealthIndicator("shadowcache")
public final class ShadowCacheHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "shadowcacheHealthIndicator")
	ShadowCacheHealthIndicator shadowcacheHealthIndicator(ShadowCache cache, StoreState store) {
		return new ShadowCacheHealthIndicator(cache, store);
	}

}
