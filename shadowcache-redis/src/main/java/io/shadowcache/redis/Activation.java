package io.shadowcache.redis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Sends the first command on a new connection. When credentials are not at hand at once
 * (those of Cluster nodes never are), Lettuce 7.5 calls a connection open a moment before
 * its event loop activates it, and rejects commands in between. For background threads.
 */
final class Activation {

	private static final int ATTEMPTS = 40;

	private static final Duration PAUSE = Duration.ofMillis(5);

	private Activation() {
	}

	/**
	 * Repeats a command that changes nothing until it is sent.
	 * @throws NoAnswerException if it cannot be sent for about 200 ms, or is not answered
	 */
	static <T> T await(Supplier<T> command) {
		for (int attempt = 1;; attempt++) {
			try {
				return command.get();
			}
			catch (NoAnswerException ex) {
				if (!ex.isDisconnected() || attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
					throw ex;
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
	}

}
