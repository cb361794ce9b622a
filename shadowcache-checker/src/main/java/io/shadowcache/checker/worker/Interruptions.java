package io.shadowcache.checker.worker;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.shadowcache.store.Failpoint;
import io.shadowcache.store.Failpoints;

/**
 * Makes narrow moments of the protocol wide now and then, and ends the process at one
 * when the board says so.
 */
final class Interruptions implements Failpoints {

	private static final double SHARE_OF_READS = 0.005;

	private static final double SHARE_OF_OTHERS = 0.1;

	private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(40);

	/** Far less than the lease, and longer than it takes to lose a mark. */
	private static final long LONGEST_COMMIT = TimeUnit.MILLISECONDS.toNanos(1500);

	private static final double SHARE_OF_LONG_COMMITS = 0.04;

	private static final Set<Failpoint> COMMITS = Set.of(Failpoint.MARKED, Failpoint.COMMITTED);

	/** A commit takes about so long. */
	private static final long COMMIT = TimeUnit.MICROSECONDS.toNanos(1500);

	private final Board board;

	private final int worker;

	private final Set<Failpoint> chosen;

	Interruptions(Board board, WorkerSettings settings) {
		this.board = board;
		this.worker = settings.number();
		this.chosen = settings.failpoints();
	}

	@Override
	public void reached(Failpoint point) {
		if (this.board.orders().isDeath(this.worker, point)) {
			die(point);
		}
		if (this.chosen.contains(point)) {
			pause((point == Failpoint.VERSIONS_READ) ? SHARE_OF_READS : SHARE_OF_OTHERS, COMMITS.contains(point));
		}
	}

	private void pause(double share, boolean commit) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		if (random.nextDouble() < share) {
			boolean isLong = commit && random.nextDouble() < SHARE_OF_LONG_COMMITS;
			this.board.count(this.worker, Count.PAUSES);
			LockSupport.parkNanos(random.nextLong(isLong ? LONGEST_COMMIT : LONGEST));
		}
	}

	/**
	 * A commit must have been sent to be on its way.
	 */
	private static void die(Failpoint point) {
		if (point != Failpoint.COMMITTING) {
			Runtime.getRuntime().halt(1);
		}
		Thread death = new Thread(() -> {
			LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(COMMIT));
			Runtime.getRuntime().halt(1);
		}, "death");
		death.setDaemon(true);
		death.start();
	}

}
