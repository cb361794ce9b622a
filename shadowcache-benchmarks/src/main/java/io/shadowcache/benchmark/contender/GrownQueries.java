package io.shadowcache.benchmark.contender;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.benchmark.process.Loads;

/**
 * Queries that differ in how much they bring and on how much they depend.
 */
public class GrownQueries {

	@CachedQuery(name = "grown-row", tables = { "flight", "airline", "airport" }, ttl = "1h")
	public Row row(long id) {
		return Row.load(id);
	}

	@CachedQuery(name = "text", tables = { "flight", "airline", "airport" }, ttl = "1h")
	public String text(int length) {
		Loads.count();
		return "x".repeat(length);
	}

	@CachedQuery(name = "one", tables = "t1", ttl = "1h")
	public Row oneTable(long id) {
		return Row.load(id);
	}

	@CachedQuery(name = "two", tables = { "t1", "t2" }, ttl = "1h")
	public Row twoTables(long id) {
		return Row.load(id);
	}

	@CachedQuery(name = "four", tables = { "t1", "t2", "t3", "t4" }, ttl = "1h")
	public Row fourTables(long id) {
		return Row.load(id);
	}

	@CachedQuery(name = "eight", tables = { "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8" }, ttl = "1h")
	public Row eightTables(long id) {
		return Row.load(id);
	}

	@CachedQuery(name = "sixteen", tables = { "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10", "t11", "t12",
			"t13", "t14", "t15", "t16" }, ttl = "1h")
	public Row sixteenTables(long id) {
		return Row.load(id);
	}

}
