package io.shadowcache.aspects;

import io.shadowcache.annotation.CachedQuery;

/**
 * Has cached queries that others override.
 */
public abstract class BaseNames {

	@CachedQuery(tables = "product")
	public String annotatedAgain(long id) {
		return "base" + id;
	}

	@CachedQuery(tables = "product")
	public String overridden(long id) {
		return "base" + id;
	}

}
