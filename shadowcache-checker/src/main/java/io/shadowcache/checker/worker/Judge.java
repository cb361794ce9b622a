package io.shadowcache.checker.worker;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Judges every read of one thread by what was known, to any process, before it began.
 */
final class Judge {

	/** What the documentation of the near cache promises. */
	private static final long MAX_STALENESS_MILLIS = 1000;

	private final Board board;

	private final OwnWrites own;

	private final WorkerSettings settings;

	private final History history;

	private final Trail trail;

	Judge(Board board, OwnWrites own, WorkerSettings settings, History history, String thread) {
		this.board = board;
		this.own = own;
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
			this.board.seen().raise(key, values.get(key));
		}
	}

	/**
	 * Returns the oldest value that a read of a counter may bring that begins now.
	 */
	Floor floor(int key) {
		long now = System.currentTimeMillis();
		boolean excused = this.board.orders().isExcused();
		long acknowledged = this.board.acknowledged().get(key);
		long seen = this.settings.committedCounts() ? this.board.seen().get(key) : 0;
		return (seen > acknowledged) ? new Floor(seen, "committed and seen", excused, now)
				: new Floor(acknowledged, "acknowledged", excused, now);
	}

	void read(int key, long value, Floor floor, Count kind) {
		this.trail.add(kind.name(), key, value);
		counted(kind);
		if (value >= floor.value()) {
			this.board.seen().raise(key, value);
		}
		else if (!violated(floor.excused(), "counter %d (%s) is %d, but %d was %s before this read began".formatted(key,
				kind, value, floor.value(), floor.origin()))) {
			this.board.allowed().add(floor.millis() - known().since(key, value));
		}
	}

	/**
	 * Reads a counter without asking anybody whether the value is still the newest.
	 */
	void readPushed(int key, LongSupplier query) {
		long begin = System.currentTimeMillis();
		long own = this.own.newest(key);
		Floor floor = floor(key);
		long value = query.getAsLong();
		if (value >= floor.value()) {
			this.board.staleness().add(0);
			read(key, value, floor, Count.PUSH);
			return;
		}
		this.trail.add(Count.PUSH.name(), key, value);
		counted(Count.PUSH);
		long stale = begin - known().since(key, value);
		if (value >= own && stale <= MAX_STALENESS_MILLIS) {
			this.board.staleness().add(stale);
		}
		else if (!violated(floor.excused(),
				"counter %d (PUSH) is %d, but %d was %s, and newer than that for %d ms; this process had written %d"
					.formatted(key, value, floor.value(), floor.origin(), stale, own))) {
			this.board.allowed().add(stale);
		}
	}

	private Newest known() {
		return this.settings.committedCounts() ? this.board.seen() : this.board.acknowledged();
	}

	void readInSnapshot(int key, long value, long snapshot, Count kind) {
		this.trail.add("in a snapshot, " + kind, key, value);
		counted(kind);
		count(Count.SNAPSHOTS);
		if (value != snapshot && (value < 0 || this.settings.committedCounts())) {
			boolean unused = violated(isExcused(), "counter %d (%s) is %d in a transaction whose snapshot holds %d"
				.formatted(key, kind, value, snapshot));
		}
	}

	void readSum(long sum, long expected, boolean excused) {
		counted(Count.SUMS);
		if (sum != expected) {
			boolean unused = violated(excused,
					"the sum over two tables is %d, but was never anything but %d".formatted(sum, expected));
		}
	}

	void failed(Count count, RuntimeException failure) {
		count(count);
		this.trail.add("read failed: " + failure);
	}

	/**
	 * Counts what a read broke.
	 * @return whether that was a promise, and not allowed at this moment
	 */
	private boolean violated(boolean excusedBefore, String what) {
		if (excusedBefore || isExcused()) {
			count(Count.EXCUSED);
			return false;
		}
		count(Count.VIOLATIONS);
		this.board.violated();
		this.history.violated(this.trail, what);
		return true;
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
	 * @param millis when the read begins, since the epoch
	 */
	record Floor(long value, String origin, boolean excused, long millis) {

	}

}
