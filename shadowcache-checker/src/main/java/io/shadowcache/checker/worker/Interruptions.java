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

	private static final double SHARE_OF_FREQUENT = 0.005;

	private static final double SHARE_OF_OTHERS = 0.1;

	private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(40);

	/** Far less than the lease, and longer than it takes to lose a mark. */
	private static final long LONGEST_COMMIT = TimeUnit.MILLISECONDS.toNanos(1500);

	private static final double SHARE_OF_LONG_COMMITS = 0.04;

	/** Between mark and commit. */
	private static final Set<Failpoint> COMMITTING = Set.of(Failpoint.MARKED, Failpoint.COMMITTING);

	private static final long GLANCE = TimeUnit.MICROSECONDS.toNanos(100);

	private static final Set<Failpoint> FREQUENT = Set.of(Failpoint.VERSIONS_READ, Failpoint.PUSH_RECEIVED);

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
		if (this.board.orders().isHolding(this.worker, point)) {
			this.board.count(this.worker, COMMITTING.contains(point) ? Count.HELD_COMMITS : Count.HELD);
			awaitLetGo();
		}
		if (this.chosen.contains(point)) {
			pause(FREQUENT.contains(point) ? SHARE_OF_FREQUENT : SHARE_OF_OTHERS, COMMITS.contains(point));
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
	 * Whoever holds this process is about to stop it.
	 */
	private void awaitLetGo() {
		while (this.board.orders().isHeld(this.worker)) {
			LockSupport.parkNanos(GLANCE);
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
