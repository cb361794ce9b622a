package io.shadowcache.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the manager of Spring's caches.
 *
 * @param enabled Whether the caches of Spring's annotations are kept by ShadowCache,
 * where the application does not set spring.cache.type. Without a word they are if it
 * defines no cache manager; true keeps them beside another one that is not primary.
 * @param byReference Whether every caller gets the very object that was put, in caches
 * that do not say so themselves. For the store in memory only.
 */
@ConfigurationProperties("shadowcache.cache-manager")
public record CacheManagerProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("false") boolean byReference) {
}
