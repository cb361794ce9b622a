package io.shadowcache.benchmark.contender;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

/**
 * Queries behind annotations of ShadowCache.
 */
public class CachedRows {

	/**
	 * Kept in Redis.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@CachedQuery(name = "list", tables = { "flight", "airline", "airport" }, ttl = "1h")
	public List<Row> list(long id) {
		return Row.loadList();
	}

	/**
	 * Kept in Redis.
	 * @param id tells entries apart
	 * @return a row
	 */
	@CachedQuery(name = "row", tables = { "flight", "airline", "airport" }, ttl = "1h")
	public Row row(long id) {
		return Row.load(id);
	}

	/**
	 * Kept in the memory of the process as well, trusted.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@CachedQuery(name = "push-list", tables = { "flight", "airline", "airport" }, ttl = "1h", near = "push")
	public List<Row> pushList(long id) {
		return Row.loadList();
	}

	/**
	 * The same with a result that every caller can share.
	 * @param id tells entries apart
	 * @return a row
	 */
	@CachedQuery(name = "push-row", tables = { "flight", "airline", "airport" }, ttl = "1h", near = "push")
	public Row pushRow(long id) {
		return Row.load(id);
	}

	/**
	 * Kept in the memory of the process as well, with a question for the versions.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@CachedQuery(name = "validated-list", tables = { "flight", "airline", "airport" }, ttl = "1h", near = "validated")
	public List<Row> validatedList(long id) {
		return Row.loadList();
	}

	/**
	 * The same with a result that every caller can share.
	 * @param id tells entries apart
	 * @return a row
	 */
	@CachedQuery(name = "validated-row", tables = { "flight", "airline", "airport" }, ttl = "1h", near = "validated")
	public Row validatedRow(long id) {
		return Row.load(id);
	}

	/**
	 * Slow.
	 * @param id tells entries apart
	 * @return 20 rows
	 * @throws InterruptedException if the thread is interrupted
	 */
	@CachedQuery(name = "slow", tables = "flight", ttl = "1h")
	public List<Row> slow(long id) throws InterruptedException {
		return SlowQuery.run();
	}

	/**
	 * Invalidates all of them.
	 */
	@InvalidatesTables("flight")
	public void change() {
		// The cost of the write itself is not measured.
	}

}
