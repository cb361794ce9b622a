package io.shadowcache.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pools of a fixed number of daemon threads, which begin when there is work, and end when
 * there has been none for a while.
 */
final class IdleThreads {

	private static final long IDLE_SECONDS = 30;

	private static final long CLOSE_SECONDS = 5;

	private IdleThreads() {
	}

	/**
	 * Makes a pool.
	 * @param name what the names of its threads begin with
	 * @param number how many threads it has at most
	 * @param waiting holds the work that waits for a thread
	 */
	static ThreadPoolExecutor of(String name, int number, BlockingQueue<Runnable> waiting) {
		AtomicInteger numbers = new AtomicInteger();
		ThreadPoolExecutor threads = new ThreadPoolExecutor(number, number, IDLE_SECONDS, TimeUnit.SECONDS, waiting,
				(work) -> {
					Thread thread = new Thread(work, name + "-" + numbers.incrementAndGet());
					thread.setDaemon(true);
					return thread;
				});
		threads.allowCoreThreadTimeOut(true);
		return threads;
	}

	/**
	 * Waits for some seconds at most until a pool that was shut down has done its work;
	 * what takes longer is interrupted.
	 */
	static void end(ThreadPoolExecutor threads) {
		try {
			if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
				threads.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			threads.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
