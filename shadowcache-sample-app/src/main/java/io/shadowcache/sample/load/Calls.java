package io.shadowcache.sample.load;

import io.shadowcache.jdbc.client.CachedResult;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.jdbc.client.SqlQuery;

import org.springframework.dao.DataAccessException;

/**
 * Makes calls, all through the cache or all past it.
 *
 * @param cache makes them
 * @param cached whether reads may be answered from the cache
 */
record Calls(SqlCache cache, boolean cached) {

	Outcome make(Call call) {
		SqlQuery query = this.cache.sql(call.kind().sql())
			.name("load-" + Mix.name(call.kind()))
			.params(call.parameters().toArray());
		try {
			if (call.kind() == CallKind.WRITE) {
				query.update();
				return Outcome.DATABASE;
			}
			CachedResult<?> result = (this.cached ? query : query.withoutCache()).query().list();
			return result.isHit() ? Outcome.HIT : Outcome.DATABASE;
		}
		catch (DataAccessException ex) {
			return Outcome.ERROR;
		}
	}

}
