package io.shadowcache.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs an action on one thread at a time without any lock: who asks while it runs makes
 * it run once more and does not wait.
 */
final class OneAtATime {

	private final Runnable action;

	private final AtomicInteger requests = new AtomicInteger();

	OneAtATime(Runnable action) {
		this.action = action;
	}

	/**
	 * Runs the action, or leaves that to the thread that runs it now.
	 * @return whether this thread has run it
	 */
	boolean tryRun() {
		if (this.requests.getAndIncrement() > 0) {
			return false;
		}
		int done = 1;
		try {
			while (done != 0) {
				this.action.run();
				done = this.requests.addAndGet(-done);
			}
			return true;
		}
		catch (RuntimeException | Error ex) {
			this.requests.set(0);
			throw ex;
		}
	}

}
