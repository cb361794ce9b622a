package io.shadowcache.engine;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bounded number of threads that ask the store for callers that must not block. They
 * begin when there is work, and end when there has been none for a while. Giving them
 * work takes no lock, except for the moment in which a thread begins.
 */
final class StoreThreads implements AutoCloseable {

	private final AtomicInteger taken = new AtomicInteger();

	private final ThreadPoolExecutor threads;

	private final long maxTaken;

	/**
	 * Makes them.
	 * @param maxWaiting so many calls may wait for a thread
	 */
	StoreThreads(String name, int number, int maxWaiting) {
		this.maxTaken = (long) number + maxWaiting;
		this.threads = IdleThreads.of(name, number, new LinkedTransferQueue<>());
	}

	/**
	 * Takes work.
	 * @return whether it will be run; {@code false} if too much is waiting, or if the
	 * cache is closing
	 */
	boolean offer(Runnable work) {
		try {
			if (this.taken.incrementAndGet() <= this.maxTaken) {
				this.threads.execute(() -> run(work));
				return true;
			}
		}
		catch (RejectedExecutionException ex) {
			// It is closing.
		}
		this.taken.decrementAndGet();
		return false;
	}

	private void run(Runnable work) {
		try {
			work.run();
		}
		finally {
			this.taken.decrementAndGet();
		}
	}

	/**
	 * Does what is waiting, for some seconds at most, and ends the threads.
	 */
	@Override
	public void close() {
		this.threads.shutdown();
		IdleThreads.end(this.threads);
	}

}
