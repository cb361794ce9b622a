package io.shadowcache.autoconfigure;

import io.shadowcache.engine.ShadowCacheBuilder;

/**
 * Changes how the cache is assembled, after the properties have been applied. Beans of
 * this type are called in order, once, when the application starts.
 */
public interface ShadowCacheCustomizer {

	/**
	 * Changes the builder.
	 * @param builder assembles the cache
	 */
	void customize(ShadowCacheBuilder builder);

}
