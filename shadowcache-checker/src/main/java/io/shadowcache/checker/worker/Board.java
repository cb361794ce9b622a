package io.shadowcache.checker.worker;

import java.nio.file.Path;

/**
 * What all processes know at every moment, in a file that each of them maps into its
 * memory: the newest values of each counter, the phase of the run, and what every process
 * has counted. A process that is killed takes nothing of it along. Safe for use by many
 * threads and processes.
 */
@SuppressWarnings("EnumOrdinal") // all processes of a run have the same classes
public final class Board {

	static final int WORKERS = 64;

	private static final int KEYS = 1024;

	/** As many as fill two lines of a processor's cache. */
	private static final int LINE = 32;

	private static final int PHASE = 0;

	private static final int FIRST_VIOLATION = 1;

	private static final int FIRST_ACKNOWLEDGED = LINE;

	private static final int FIRST_SEEN = FIRST_ACKNOWLEDGED + Newest.size(KEYS);

	private static final int FIRST_WORKER = FIRST_SEEN + Newest.size(KEYS);

	private static final int FIRST_STALENESS = FIRST_WORKER + WORKERS * LINE;

	private static final int FIRST_ALLOWED = FIRST_STALENESS + Staleness.SIZE;

	private static final int FIRST_ORDER = FIRST_ALLOWED + Staleness.SIZE;

	private static final int ALLOWED_STEP_MILLIS = 20;

	private final SharedLongs memory;

	private final Newest acknowledged;

	private final Newest seen;

	private final Staleness staleness;

	private final Staleness allowed;

	private final Orders orders;

	private Board(SharedLongs memory) {
		this.memory = memory;
		this.acknowledged = new Newest(memory, FIRST_ACKNOWLEDGED, KEYS);
		this.seen = new Newest(memory, FIRST_SEEN, KEYS);
		this.staleness = new Staleness(memory, FIRST_STALENESS, 1);
		this.allowed = new Staleness(memory, FIRST_ALLOWED, ALLOWED_STEP_MILLIS);
		this.orders = new Orders(memory, FIRST_ORDER);
	}

	/**
	 * Opens a board, which is empty at first.
	 * @param file where it is, the same file in all processes
	 * @return the board
	 */
	public static Board open(Path file) {
		return new Board(SharedLongs.open(file, FIRST_ORDER + Orders.SIZE));
	}

	/**
	 * Returns what processes are told to do.
	 * @return the same instance always
	 */
	public Orders orders() {
		return this.orders;
	}

	/**
	 * Returns the values whose writers have been told that they are committed.
	 */
	Newest acknowledged() {
		return this.acknowledged;
	}

	/**
	 * Returns the values that anybody has seen in the database or in the cache, so that
	 * they were committed before.
	 */
	Newest seen() {
		return this.seen;
	}

	/**
	 * Returns how stale the reads were that asked nobody.
	 * @return the same instance always
	 */
	public Staleness staleness() {
		return this.staleness;
	}

	/**
	 * Returns how stale the stale reads of single counters were in times for which the
	 * level promises nothing.
	 * @return the same instance always; up to 100 seconds, to 20 milliseconds
	 */
	public Staleness allowed() {
		return this.allowed;
	}

	/**
	 * Returns what is to be done now.
	 * @return the phase
	 */
	public Phase phase() {
		return Phase.values()[(int) this.memory.get(PHASE)];
	}

	/**
	 * Tells all processes what is to be done from now on.
	 * @param phase the phase
	 */
	public void enter(Phase phase) {
		this.memory.set(PHASE, phase.ordinal());
	}

	/**
	 * Notes that a promise was broken.
	 */
	void violated() {
		boolean unused = this.memory.replace(FIRST_VIOLATION, 0, System.currentTimeMillis());
	}

	/**
	 * Returns when a promise was broken for the first time.
	 * @return milliseconds since the epoch, or 0 if none was
	 */
	public long firstViolation() {
		return this.memory.get(FIRST_VIOLATION);
	}

	void count(int worker, Count count) {
		this.memory.increment(FIRST_WORKER + worker * LINE + count.ordinal());
	}

	void set(int worker, Count count, long value) {
		this.memory.set(FIRST_WORKER + worker * LINE + count.ordinal(), value);
	}

	/**
	 * Returns what one process has counted.
	 * @param worker its number, from 0 to 63
	 * @param count what was counted
	 * @return how often, its predecessors under the same number included
	 */
	public long of(int worker, Count count) {
		return this.memory.get(FIRST_WORKER + worker * LINE + count.ordinal());
	}

	/**
	 * Returns what all processes have counted.
	 * @param count what was counted
	 * @return how often
	 */
	public long total(Count count) {
		long total = 0;
		for (int worker = 0; worker < WORKERS; worker++) {
			total += of(worker, count);
		}
		return total;
	}

}
