package io.shadowcache.checker.worker;

import java.util.List;

/**
 * Judges every read of one thread by what was known, to any process, before it began.
 */
final class Judge {

	private final Board board;

	private final WorkerSettings settings;

	private final History history;

	private final Trail trail;

	Judge(Board board, WorkerSettings settings, History history, String thread) {
		this.board = board;
		this.settings = settings;
		this.history = history;
		this.trail = history.trail(thread);
	}

	boolean isRunning() {
		return this.board.phase() == Phase.RUN;
	}

	boolean isExcused() {
		return this.board.orders().isExcused();
	}

	/**
	 * Notes the values that the primary holds, for all processes.
	 */
	void committed(List<Long> values) {
		for (int key = 0; key < values.size(); key++) {
			this.board.see(key, values.get(key));
		}
	}

	/**
	 * Returns the oldest value that a read of a counter may bring that begins now.
	 */
	Floor floor(int key) {
		boolean excused = this.board.orders().isExcused();
		long acknowledged = this.board.acknowledged(key);
		long seen = this.settings.committedCounts() ? this.board.seen(key) : 0;
		return (seen > acknowledged) ? new Floor(seen, "committed and seen", excused)
				: new Floor(acknowledged, "acknowledged", excused);
	}

	void read(int key, long value, Floor floor, Count kind) {
		this.trail.add(kind.name(), key, value);
		counted(kind);
		if (value < floor.value()) {
			violated(floor.excused(), "counter %d (%s) is %d, but %d was %s before this read began".formatted(key, kind,
					value, floor.value(), floor.origin()));
		}
		else {
			this.board.see(key, value);
		}
	}

	void readInSnapshot(int key, long value, long snapshot, Count kind) {
		this.trail.add("in a snapshot, " + kind, key, value);
		counted(kind);
		count(Count.SNAPSHOTS);
		if (value != snapshot && (value < 0 || this.settings.committedCounts())) {
			violated(isExcused(), "counter %d (%s) is %d in a transaction whose snapshot holds %d".formatted(key, kind,
					value, snapshot));
		}
	}

	void readSum(long sum, long expected, boolean excused) {
		counted(Count.SUMS);
		if (sum != expected) {
			violated(excused, "the sum over two tables is %d, but was never anything but %d".formatted(sum, expected));
		}
	}

	void failed(Count count, RuntimeException failure) {
		count(count);
		this.trail.add("read failed: " + failure);
	}

	private void violated(boolean excusedBefore, String what) {
		if (excusedBefore || isExcused()) {
			count(Count.EXCUSED);
			return;
		}
		count(Count.VIOLATIONS);
		this.history.violated(this.trail, what);
	}

	private void counted(Count kind) {
		count(Count.READS);
		count(kind);
	}

	void count(Count count) {
		this.board.count(this.settings.number(), count);
	}

	/**
	 * The oldest value that a read may return.
	 *
	 * @param value the value
	 * @param origin from where it is known
	 * @param excused whether something goes wrong after which the level promises nothing
	 */
	record Floor(long value, String origin, boolean excused) {

	}

}
