package io.shadowcache.autoconfigure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of a warning, for when there is nothing else.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "shadowcache.enabled", havingValue = false)
public final class ShadowCacheDisabledAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(ShadowCacheDisabledAutoConfiguration.class);

	@Bean
	SmartInitializingSingleton shadowCacheDisabledWarning() {
		return () -> logger
			.warn("ShadowCache is switched off (shadowcache.enabled=false): this instance neither caches queries nor "
					+ "invalidates them, so that other instances on the same database may serve old data");
	}

}
