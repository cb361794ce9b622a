package io.shadowcache.checker.fault;

import java.time.Duration;
import java.util.List;

import io.shadowcache.checker.worker.Board;
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

	void stall() throws InterruptedException {
		stop(this.lease.toMillis() + this.pause.drawn(FROZEN_MILLIS));
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
