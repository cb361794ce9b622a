package io.shadowcache.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the manager of Spring's caches.
 *
 * @param enabled Whether the caches of Spring's annotations are kept by ShadowCache,
 * where the application defines no cache manager and does not set spring.cache.type.
 * @param threads How many threads ask the store for asynchronous and reactive callers.
 * @param maxWaiting How many of their calls may wait for a thread; what comes beyond is
 * answered as a miss.
 */
@ConfigurationProperties("shadowcache.cache-manager")
public record CacheManagerProperties(@DefaultValue("true") boolean enabled, @DefaultValue("8") int threads,
		@DefaultValue("10000") int maxWaiting) {

	public CacheManagerProperties {
		PropertyRules.positive("shadowcache.cache-manager.threads", threads);
		PropertyRules.positive("shadowcache.cache-manager.max-waiting", maxWaiting);
	}

}
