package io.shadowcache.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the manager of Spring's caches.
 *
 * @param enabled Whether the caches of Spring's annotations are kept by ShadowCache,
 * where the application defines no cache manager and does not set spring.cache.type.
 */
@ConfigurationProperties("shadowcache.cache-manager")
public record CacheManagerProperties(@DefaultValue("true") boolean enabled) {
}
