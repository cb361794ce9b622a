package io.shadowcache.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which invalidations are delivered and marks renewed.
 */
final class BackgroundWorker implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundWorker.class);

	private static final long INTERVAL_MILLIS = 200;

	private static final long CLOSE_SECONDS = 5;

	private final ScheduledThreadPoolExecutor thread;

	BackgroundWorker() {
		this.thread = new ScheduledThreadPoolExecutor(1, BackgroundWorker::newThread);
	}

	private static Thread newThread(Runnable task) {
		Thread thread = new Thread(task, "shadowcache-invalidation");
		thread.setDaemon(true);
		return thread;
	}

	@SuppressWarnings("FutureReturnValueIgnored") // a guarded task never completes its
													// future
	void start(Runnable maintenance) {
		this.thread.scheduleWithFixedDelay(guarded(maintenance), INTERVAL_MILLIS, INTERVAL_MILLIS,
				TimeUnit.MILLISECONDS);
	}

	@Override
	public void execute(Runnable task) {
		this.thread.execute(guarded(task));
	}

	/**
	 * Ends the thread after what it was given so far. From then on it rejects work.
	 */
	void close() {
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
				this.thread.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.thread.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * A task that fails must not end the repetition of it.
	 */
	private static Runnable guarded(Runnable task) {
		return () -> {
			try {
				task.run();
			}
			catch (RuntimeException | StackOverflowError | LinkageError ex) {
				logger.error("Background work of the cache failed; it will be tried again", ex);
			}
		};
	}

}
