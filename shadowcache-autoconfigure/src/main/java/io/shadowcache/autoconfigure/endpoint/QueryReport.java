package io.shadowcache.autoconfigure.endpoint;

import java.util.List;

import io.shadowcache.spring.advice.Advice;
import io.shadowcache.spring.metrics.QueryFigures;

/**
 * One query.
 *
 * @param name its name
 * @param method the method behind it
 * @param tables the tables that it reads, declared or found out, sorted
 * @param uncached why its results are not stored, or an empty text
 * @param enabled whether it uses the cache now
 * @param near how its entries are kept in the memory of this process
 * @param lifetime how long its entries live
 * @param evictions how often all its entries were evicted by this instance
 * @param figures what has become of its calls
 * @param advice whether it is worth caching and what to change, warnings first; empty
 * where there are not enough figures
 */
public record QueryReport(String name, String method, List<String> tables, String uncached, boolean enabled,
		String near, LifetimeReport lifetime, long evictions, QueryFigures figures, List<Advice> advice) {

	public QueryReport {
		tables = List.copyOf(tables);
		advice = List.copyOf(advice);
	}

}
