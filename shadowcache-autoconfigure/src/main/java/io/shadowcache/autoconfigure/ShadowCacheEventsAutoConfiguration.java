package io.shadowcache.autoconfigure;

import io.shadowcache.spring.event.CacheEvents;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.StoreFigures;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of events of the application about its cache.
 */
@AutoConfiguration(before = ShadowCacheAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "shadowcache.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "shadowcache.events.enabled")
@EnableConfigurationProperties(EventsProperties.class)
public final class ShadowCacheEventsAutoConfiguration {

	/**
	 * Nothing is published, nor asked of the store, before all beans are there.
	 */
	@Bean
	SmartInitializingSingleton shadowCacheEventsStart(CacheEvents events) {
		return events::start;
	}

	@Bean
	CacheEvents shadowCacheEvents(ApplicationEventPublisher publisher, ObjectProvider<CacheStore> store) {
		return new CacheEvents(publisher::publishEvent, () -> generations(store));
	}

	private static long generations(ObjectProvider<CacheStore> store) {
		CacheStore present = store.getIfAvailable();
		return (present != null) ? StoreFigures.of(present).generations() : 0;
	}

}
