package io.shadowcache.aspects;

import io.shadowcache.annotation.CachedQuery;

/**
 * Has annotations where AspectJ does not look for them.
 */
public interface Names {

	@CachedQuery(name = "declared", tables = "product")
	String declared(long id);

	@CachedQuery(name = "default", tables = "product")
	default String defaulted(long id) {
		return declared(id);
	}

}
