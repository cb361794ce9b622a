package io.shadowcache.benchmark.contender;

import java.util.List;

import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;

/**
 * Queries behind annotations of Spring's.
 */
public class SpringRows {

	/**
	 * Cached, with the default key.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@Cacheable("list")
	public List<Row> list(long id) {
		return Row.loadList();
	}

	/**
	 * Cached, with the default key.
	 * @param id tells entries apart
	 * @return a row
	 */
	@Cacheable("row")
	public Row row(long id) {
		return Row.load(id);
	}

	/**
	 * Cached, with an expression for the key.
	 * @param id tells entries apart
	 * @return a row
	 */
	@Cacheable(cacheNames = "keyed", key = "#id")
	public Row keyed(long id) {
		return Row.load(id);
	}

	/**
	 * Clears the cache of lists, and waits for it.
	 */
	@CacheEvict(cacheNames = "list", allEntries = true, beforeInvocation = true)
	public void evict() {
		// The cost of the write itself is not measured.
	}

	/**
	 * Slow, and loaded by one caller at a time where the cache can do that.
	 * @param id tells entries apart
	 * @return 20 rows
	 * @throws InterruptedException if the thread is interrupted
	 */
	@Cacheable(cacheNames = "slow", sync = true)
	public List<Row> slowShared(long id) throws InterruptedException {
		return SlowQuery.run();
	}

	/**
	 * Slow.
	 * @param id tells entries apart
	 * @return 20 rows
	 * @throws InterruptedException if the thread is interrupted
	 */
	@Cacheable("slow")
	public List<Row> slow(long id) throws InterruptedException {
		return SlowQuery.run();
	}

}
