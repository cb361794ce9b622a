package io.shadowcache.aspects;

import io.shadowcache.annotation.CachedQuery;

/**
 * Overrides cached queries, and calls what it has overridden.
 */
public class MoreNames extends BaseNames implements Names {

	@Override
	@CachedQuery(tables = "product")
	public String annotatedAgain(long id) {
		return "more " + super.annotatedAgain(id);
	}

	@Override
	public String overridden(long id) {
		return "more " + super.overridden(id);
	}

	@Override
	public String declared(long id) {
		return "name" + id;
	}

}
