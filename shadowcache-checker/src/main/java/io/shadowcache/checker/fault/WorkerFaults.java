package io.shadowcache.checker.fault;

import java.time.Duration;
import java.util.List;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.Orders;
import io.shadowcache.store.Failpoint;

/**
 * What happens to the processes that read and write.
 */
final class WorkerFaults {

	private static final int AWAY_MILLIS = 1000;

	/** Far less than the lease, since a commit must not take longer. */
	private static final int FROZEN_MILLIS = 3000;

	private static final int HOARDED_MILLIS = 2000;

	private static final int ABORTED_MILLIS = 3000;

	private static final Duration TO_DIE = Duration.ofSeconds(3);

	/** Moments that pass while there is a connection, and writes. */
	private static final List<Failpoint> DEATHS = List.of(Failpoint.VERSIONS_READ, Failpoint.LOADED, Failpoint.MARKING,
			Failpoint.MARKED, Failpoint.COMMITTING, Failpoint.COMMITTED, Failpoint.RELEASING, Failpoint.RELEASED,
			Failpoint.REGENERATING);

	/** Moments at which a process must not be believed to have ended. */
	private static final List<Failpoint> STALLS = List.of(Failpoint.MARKED, Failpoint.COMMITTING, Failpoint.LOADED);

	private static final Duration TO_COME = Duration.ofSeconds(3);

	private static final int UNHEARD_MILLIS = 300;

	private final List<WorkerProcess> workers;

	private final Board board;

	private final Duration lease;

	private final Pause pause;

	WorkerFaults(List<WorkerProcess> workers, Board board, Duration lease, Pause pause) {
		this.workers = workers;
		this.board = board;
		this.lease = lease;
		this.pause = pause;
	}

	void kill() throws InterruptedException {
		WorkerProcess worker = this.pause.any(this.workers);
		worker.kill();
		this.pause.upTo(AWAY_MILLIS);
		worker.start();
	}

	void die() throws InterruptedException {
		WorkerProcess worker = this.pause.any(this.workers);
		int number = this.workers.indexOf(worker);
		this.board.orders().arm(number, this.pause.any(DEATHS));
		boolean dead = worker.awaitEnd(TO_DIE);
		this.board.orders().arm(number, null);
		this.pause.upTo(AWAY_MILLIS);
		if (dead || worker.awaitEnd(Duration.ZERO)) {
			worker.start();
		}
	}

	void freeze() throws InterruptedException {
		stop(this.pause.drawn(FROZEN_MILLIS));
	}

	/**
	 * Stops a process at a moment for which time would be no answer. One that is about to
	 * commit does so afterwards, and is slow to tell of it.
	 */
	void stall() throws InterruptedException {
		WorkerProcess worker = this.pause.any(this.workers);
		int number = this.workers.indexOf(worker);
		Failpoint moment = this.pause.any(STALLS);
		Orders orders = this.board.orders();
		orders.hold(number, moment);
		awaitHeld(number);
		worker.signal("STOP");
		orders.letGo(number);
		this.pause.exactly(this.lease.toMillis() + this.pause.drawn(FROZEN_MILLIS));
		if (moment == Failpoint.LOADED) {
			worker.signal("CONT");
			return;
		}
		orders.hold(number, Failpoint.COMMITTED);
		worker.signal("CONT");
		awaitHeld(number);
		this.pause.upTo(UNHEARD_MILLIS);
		orders.letGo(number);
	}

	/**
	 * Lets something happen while a process is between mark and commit, of which it is
	 * slow to tell.
	 */
	void amidCommit(Runnable event) throws InterruptedException {
		int number = this.workers.indexOf(this.pause.any(this.workers));
		Orders orders = this.board.orders();
		orders.hold(number, Failpoint.MARKED);
		awaitHeld(number);
		event.run();
		this.pause.upTo(AWAY_MILLIS);
		orders.hold(number, Failpoint.COMMITTED);
		awaitHeld(number);
		this.pause.upTo(UNHEARD_MILLIS);
		orders.letGo(number);
	}

	private void awaitHeld(int number) throws InterruptedException {
		long end = System.nanoTime() + TO_COME.toNanos();
		while (!this.board.orders().isHeld(number) && System.nanoTime() < end) {
			this.pause.exactly(1);
		}
	}

	private void stop(long millis) throws InterruptedException {
		WorkerProcess worker = this.pause.any(this.workers);
		worker.signal("STOP");
		this.pause.exactly(millis);
		worker.signal("CONT");
	}

	void hoard() throws InterruptedException {
		int millis = this.pause.drawn(HOARDED_MILLIS);
		this.board.orders().hoardUntil(System.currentTimeMillis() + millis);
		this.pause.exactly(millis);
	}

	void abortCommits() throws InterruptedException {
		int millis = this.pause.drawn(ABORTED_MILLIS);
		this.board.orders().abortCommitsUntil(System.currentTimeMillis() + millis);
		this.pause.exactly(millis);
	}

}
