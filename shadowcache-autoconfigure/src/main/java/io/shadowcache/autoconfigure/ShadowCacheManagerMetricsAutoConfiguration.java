package io.shadowcache.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.shadowcache.spring.cache.EngineCache;
import io.shadowcache.spring.cache.ShadowCacheManager;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.cache.metrics.CacheMeterBinderProvider;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of Spring Boot's cache meters for caches of the engine.
 */
@AutoConfiguration(after = ShadowCacheManagerAutoConfiguration.class,
		beforeName = "org.springframework.boot.cache.autoconfigure.metrics.CacheMetricsAutoConfiguration")
@ConditionalOnClass({ MeterRegistry.class, CacheMeterBinderProvider.class })
@ConditionalOnBean(ShadowCacheManager.class)
public final class ShadowCacheManagerMetricsAutoConfiguration {

	@Bean
	EngineCacheMeters shadowCacheMeterBinderProvider() {
		return new EngineCacheMeters();
	}

	/**
	 * Binds the meters of one cache.
	 */
	static final class EngineCacheMeters implements CacheMeterBinderProvider<EngineCache> {

		@Override
		public MeterBinder getMeterBinder(EngineCache cache, Iterable<Tag> tags) {
			return new EngineCacheMetrics(cache, tags);
		}

	}

}
