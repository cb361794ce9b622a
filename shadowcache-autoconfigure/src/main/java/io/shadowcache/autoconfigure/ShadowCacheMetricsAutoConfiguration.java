package io.shadowcache.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.metrics.MicrometerCacheListener;
import io.shadowcache.spring.metrics.NearMeters;
import io.shadowcache.spring.metrics.StoreMeters;
import io.shadowcache.spring.metrics.TableNames;
import io.shadowcache.store.CacheStore;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the cache's meters.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class, afterName = {
		"org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, ShadowCache.class })
public final class ShadowCacheMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MicrometerCacheListener shadowCacheMicrometerListener(MeterRegistry registry, CacheNames names) {
		return new MicrometerCacheListener(registry, new TableNames(names.database()));
	}

	@Bean
	MeterBinder shadowCacheMeters(ShadowCache cache, CacheStore bare, BreakerStore store, NearStore near) {
		return (registry) -> {
			MicrometerCacheListener.bindGauges(registry, cache);
			MicrometerCacheListener.bindBreaker(registry, store.breaker(), (breaker) -> breaker.isOpen() ? 1 : 0);
			NearMeters.bind(registry, near.store());
			StoreMeters.bind(registry, bare);
		};
	}

}
