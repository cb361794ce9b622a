package io.shadowcache.spring.cache;

import java.util.Collection;

/**
 * What an administrator has configured for caches.
 */
public interface CacheConfiguration {

	/**
	 * Returns the settings of one cache.
	 * @param name the name of the cache
	 * @return its settings, those of any other cache if nothing is configured for it
	 * @throws io.shadowcache.spring.interceptor.DeclarationException if they cannot work
	 */
	CacheSettings forCache(String name);

	/**
	 * Returns the caches that exist from the start though no method names them.
	 * @return their names
	 */
	Collection<String> names();

}
