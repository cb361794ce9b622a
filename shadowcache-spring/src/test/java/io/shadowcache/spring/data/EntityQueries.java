package io.shadowcache.spring.data;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;

/**
 * Returns entities, which is refused.
 */
public class EntityQueries {

	@CachedQuery(tables = "item")
	public List<Item> findAll() {
		return List.of();
	}

}
