package io.shadowcache.checker.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.engine.ShadowCache;

/**
 * Waits after all reads and writes until this process holds nothing any more that it did
 * not hold before them, and tells what it still holds.
 */
final class Rest {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

	private final ShadowCache cache;

	private final HikariDataSource pool;

	private final Board board;

	private final WorkerSettings settings;

	private final Threads before = Threads.ofThisProcess();

	/**
	 * Makes it, and notes what the process holds already.
	 */
	Rest(ShadowCache cache, HikariDataSource pool, Board board, WorkerSettings settings) {
		this.cache = cache;
		this.pool = pool;
		this.board = board;
		this.settings = settings;
	}

	/**
	 * Keeps what it tells up to date until the end of the run.
	 */
	void await() {
		while (this.board.phase() != Phase.END) {
			if (this.board.phase() == Phase.REST) {
				List<String> left = leftovers();
				this.settings.tell(left);
				this.board.set(this.settings.number(), Count.POOLED,
						this.pool.getHikariPoolMXBean().getTotalConnections());
				this.board.set(this.settings.number(), Count.RESTED, left.isEmpty() ? 1 : 0);
			}
			LockSupport.parkNanos(PAUSE);
		}
	}

	private List<String> leftovers() {
		List<String> left = new ArrayList<>(Threads.ofThisProcess().beyond(this.before));
		add(left, this.cache.pendingInvalidations(), "invalidations that wait for Redis");
		add(left, this.cache.activeMarks(), "marks of transactions");
		add(left, this.cache.distrusted().size(), "tables that are not trusted");
		add(left, this.pool.getHikariPoolMXBean().getActiveConnections(), "connections that the pool did not get back");
		return left;
	}

	private static void add(List<String> left, int count, String what) {
		if (count > 0) {
			left.add(count + " " + what);
		}
	}

}
