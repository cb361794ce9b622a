package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded number of threads for loads that no caller runs himself. They begin when
 * there is work, and end when there has been none for a while.
 */
final class BackgroundLoads implements AutoCloseable {

	/**
	 * So many loads may wait for a thread.
	 */
	static final int MAX_WAITING = 256;

	private static final Logger logger = LoggerFactory.getLogger(BackgroundLoads.class);

	private final ThreadPoolExecutor threads;

	BackgroundLoads(int threads) {
		this.threads = IdleThreads.of("shadowcache-load", threads, new ArrayBlockingQueue<>(MAX_WAITING));
	}

	/**
	 * Takes a load.
	 * @return whether it will be run, or abandoned at the end; {@code false} if too many
	 * are waiting, or if the cache is closing
	 */
	boolean offer(Load load) {
		try {
			this.threads.execute(new Guarded(load));
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
	}

	/**
	 * Abandons what is waiting, and ends the threads after what they are running; what
	 * takes too long is interrupted.
	 */
	@Override
	public void close() {
		this.threads.shutdown();
		List<Runnable> waiting = new ArrayList<>();
		this.threads.getQueue().drainTo(waiting);
		waiting.forEach((one) -> ((Guarded) one).load.abandon());
		IdleThreads.end(this.threads);
	}

	/**
	 * What a thread does.
	 */
	interface Load {

		/**
		 * Runs it; must not throw what is to be expected.
		 */
		void run();

		/**
		 * Is called in the place of {@link #run()} if the cache closes before.
		 */
		void abandon();

	}

	private static final class Guarded implements Runnable {

		private final Load load;

		Guarded(Load load) {
			this.load = load;
		}

		@Override
		public void run() {
			try {
				this.load.run();
			}
			catch (RuntimeException | StackOverflowError | LinkageError ex) {
				logger.error("A load in the background failed unexpectedly", ex);
			}
		}

	}

}
