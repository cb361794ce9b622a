package io.shadowcache.checker.worker;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends connections while their commit is on its way, so that nobody knows its outcome.
 */
final class CommitAborts {

	private static final long LONGEST_NANOS = 1_000_000;

	private final Board board;

	CommitAborts(Board board) {
		this.board = board;
	}

	/**
	 * A commit is about to be sent. Every other one is aborted while that is wanted.
	 */
	void committing(Connection connection) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		if (!this.board.orders().isAbortingCommits() || random.nextBoolean()) {
			return;
		}
		long delay = random.nextLong(LONGEST_NANOS);
		Thread thread = new Thread(() -> abort(connection, delay), "commit-abort");
		thread.setDaemon(true);
		thread.start();
	}

	private static void abort(Connection connection, long delayNanos) {
		LockSupport.parkNanos(delayNanos);
		try {
			connection.unwrap(Connection.class).abort(Runnable::run);
		}
		catch (SQLException ex) {
			// it has ended meanwhile
		}
	}

}
