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
	 * Cached by ShadowCache, in the memory of the process as well, trusted.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@CachedQuery(name = "push-rows", tables = { "flight", "airline", "airport" }, ttl = "1h", near = "push")
	public List<Row> pushRows(long id) {
		return Row.list(ROWS);
	}

	/**
	 * The same with a result that every caller can share.
	 * @param id tells entries apart
	 * @return a row
	 */
	@CachedQuery(name = "push-row", tables = { "flight", "airline", "airport" }, ttl = "1h", near = "push")
	public Row pushRow(long id) {
		return Row.list(1).get(0);
	}

	/**
	 * Cached by ShadowCache, in the memory of the process as well, with a question for
	 * the versions.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@CachedQuery(name = "validated-rows", tables = { "flight", "airline", "airport" }, ttl = "1h", near = "validated")
	public List<Row> validatedRows(long id) {
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
