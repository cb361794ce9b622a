package io.shadowcache.checker.fault;

import java.util.List;

/**
 * What happens to the processes that read and write.
 */
final class WorkerFaults {

	private static final int AWAY_MILLIS = 1000;

	/** Far less than the lease, since a commit must not take longer. */
	private static final int FROZEN_MILLIS = 3000;

	private final List<WorkerProcess> workers;

	private final Pause pause;

	WorkerFaults(List<WorkerProcess> workers, Pause pause) {
		this.workers = workers;
		this.pause = pause;
	}

	void kill() throws InterruptedException {
		WorkerProcess worker = this.pause.any(this.workers);
		worker.kill();
		this.pause.upTo(AWAY_MILLIS);
		worker.start();
	}

	void freeze() throws InterruptedException {
		WorkerProcess worker = this.pause.any(this.workers);
		worker.signal("STOP");
		this.pause.upTo(FROZEN_MILLIS);
		worker.signal("CONT");
	}

}
