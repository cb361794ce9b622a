package io.shadowcache.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;

/**
 * A query that takes 50 milliseconds.
 */
public class SlowRows {

	private static final long MILLIS = 50;

	private static final AtomicInteger LOADS = new AtomicInteger();

	/**
	 * Runs the query, unless it is cached.
	 * @param id tells entries apart
	 * @return 20 rows
	 * @throws InterruptedException if the thread is interrupted
	 */
	@CachedQuery(name = "slow-rows", tables = "flight", ttl = "1h")
	public List<Row> rows(long id) throws InterruptedException {
		LOADS.incrementAndGet();
		TimeUnit.MILLISECONDS.sleep(MILLIS);
		return Row.list(20);
	}

	/**
	 * Returns how often the query has run, in all instances of this process, since the
	 * last call.
	 */
	static int takeLoads() {
		return LOADS.getAndSet(0);
	}

}
