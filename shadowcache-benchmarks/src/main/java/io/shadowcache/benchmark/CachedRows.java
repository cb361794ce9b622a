package io.shadowcache.benchmark;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.cache.annotation.Cacheable;

/**
 * The same query behind each contender's annotation.
 */
public class CachedRows {

	private static final int ROWS = 20;

	/**
	 * Cached by ShadowCache.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@CachedQuery(name = "rows", tables = { "flight", "airline", "airport" }, ttl = "1h")
	public List<Row> byShadowCache(long id) {
		return Row.list(ROWS);
	}

	/**
	 * Cached by Spring's {@code RedisCacheManager}.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@Cacheable("rows")
	public List<Row> bySpring(long id) {
		return Row.list(ROWS);
	}

	/**
	 * Invalidates what ShadowCache has cached.
	 */
	@InvalidatesTables("flight")
	public void change() {
		// The cost of the write itself is not measured.
	}

}
