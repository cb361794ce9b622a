package io.shadowcache.jdbc.client;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of asynchronous calls, started when they are first needed and ended after a
 * minute without work.
 */
final class ClientThreads implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(ClientThreads.class);

	/** How many threads there are if nobody says otherwise. */
	static final int STANDARD = 8;

	private static final long IDLE_SECONDS = 60;

	private static final long CLOSE_SECONDS = 30;

	private final AtomicInteger started = new AtomicInteger();

	private final ThreadPoolExecutor pool;

	ClientThreads(int threads) {
		this.pool = new ThreadPoolExecutor(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS,
				new LinkedTransferQueue<>(), this::newThread);
		this.pool.allowCoreThreadTimeOut(true);
	}

	private Thread newThread(Runnable task) {
		Thread thread = new Thread(task, "shadowcache-client-" + this.started.incrementAndGet());
		thread.setDaemon(true);
		return thread;
	}

	@Override
	public void execute(Runnable task) {
		this.pool.execute(task);
	}

	/**
	 * Waits for the calls that were begun, then ends the threads.
	 */
	void close() {
		this.pool.shutdown();
		try {
			if (!this.pool.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
				logger.warn("Asynchronous calls have not ended within {} s; they are interrupted", CLOSE_SECONDS);
				this.pool.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.pool.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
