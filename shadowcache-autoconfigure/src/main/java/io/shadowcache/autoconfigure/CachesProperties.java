package io.shadowcache.autoconfigure;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of Spring's caches.
 *
 * @param caches Settings of single caches, by name. A name with dots is written in
 * brackets.
 */
@ConfigurationProperties("shadowcache")
public record CachesProperties(@DefaultValue Map<String, CacheProperties> caches) {

	public CachesProperties {
		caches = Map.copyOf(caches);
	}

}
