package io.shadowcache.benchmark.contender;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.alicp.jetcache.anno.CachePenetrationProtect;
import com.alicp.jetcache.anno.CacheType;
import com.alicp.jetcache.anno.Cached;

/**
 * Queries behind annotations of JetCache.
 */
public class JetCacheRows {

	/**
	 * Kept in Redis.
	 * @param id tells entries apart
	 * @return 20 rows
	 */
	@Cached(name = "list:", expire = 1, timeUnit = TimeUnit.HOURS, cacheType = CacheType.REMOTE)
	public List<Row> list(long id) {
		return Row.loadList();
	}

	/**
	 * Kept in Redis.
	 * @param id tells entries apart
	 * @return a row
	 */
	@Cached(name = "row:", expire = 1, timeUnit = TimeUnit.HOURS, cacheType = CacheType.REMOTE)
	public Row row(long id) {
		return Row.load(id);
	}

	/**
	 * Kept in the memory of the process as well.
	 * @param id tells entries apart
	 * @return a row
	 */
	@Cached(name = "both:", expire = 1, timeUnit = TimeUnit.HOURS, cacheType = CacheType.BOTH, localLimit = 1000)
	public Row both(long id) {
		return Row.load(id);
	}

	/**
	 * Slow, and loaded by one caller of a process at a time.
	 * @param id tells entries apart
	 * @return 20 rows
	 * @throws InterruptedException if the thread is interrupted
	 */
	@Cached(name = "slow:", expire = 1, timeUnit = TimeUnit.HOURS, cacheType = CacheType.REMOTE)
	@CachePenetrationProtect
	public List<Row> slow(long id) throws InterruptedException {
		return SlowQuery.run();
	}

}
