package io.shadowcache.checker.worker;

import io.shadowcache.store.Failpoint;
import org.jspecify.annotations.Nullable;

/**
 * What processes are told to do, on the board that they share.
 */
public final class Orders {

	static final int SIZE = 32 + 2 * Board.WORKERS;

	private static final int EXCUSED_UNTIL = 0;

	private static final int HOARDED_UNTIL = 1;

	private static final int ABORTED_UNTIL = 2;

	private static final int FIRST_DEATH = 32;

	private static final int FIRST_HOLD = FIRST_DEATH + Board.WORKERS;

	private static final long HELD = -1;

	private final SharedLongs memory;

	private final int begin;

	Orders(SharedLongs memory, int begin) {
		this.memory = memory;
		this.begin = begin;
	}

	/**
	 * Counts stale reads apart for a while, because something goes wrong after which the
	 * level does not promise that there are none.
	 * @param millis until when, since the epoch
	 */
	public void excuseUntil(long millis) {
		this.memory.set(this.begin + EXCUSED_UNTIL, millis);
	}

	boolean isExcused() {
		return isBefore(EXCUSED_UNTIL);
	}

	/**
	 * Has all processes take all connections to the database for a while.
	 * @param millis until when, since the epoch
	 */
	public void hoardUntil(long millis) {
		this.memory.set(this.begin + HOARDED_UNTIL, millis);
	}

	boolean isHoarding() {
		return isBefore(HOARDED_UNTIL);
	}

	/**
	 * Has all processes abort connections during commits for a while.
	 * @param millis until when, since the epoch
	 */
	public void abortCommitsUntil(long millis) {
		this.memory.set(this.begin + ABORTED_UNTIL, millis);
	}

	boolean isAbortingCommits() {
		return isBefore(ABORTED_UNTIL);
	}

	private boolean isBefore(int order) {
		return System.currentTimeMillis() < this.memory.get(this.begin + order);
	}

	/**
	 * Has a process die at a moment of the protocol.
	 * @param worker its number, from 0 to 63
	 * @param moment the moment, or {@code null} to let it live
	 */
	public void arm(int worker, @Nullable Failpoint moment) {
		this.memory.set(this.begin + FIRST_DEATH + worker, (moment != null) ? code(moment) : 0);
	}

	/**
	 * Lets one thread, and no other, die when its moment has come.
	 */
	boolean isDeath(int worker, Failpoint moment) {
		int index = this.begin + FIRST_DEATH + worker;
		return this.memory.get(index) == code(moment) && this.memory.replace(index, code(moment), 0);
	}

	/**
	 * Has one thread of a process wait when it comes to a moment of the protocol, until
	 * the process is let go.
	 * @param worker its number, from 0 to 63
	 * @param moment the moment
	 */
	public void hold(int worker, Failpoint moment) {
		this.memory.set(this.begin + FIRST_HOLD + worker, code(moment));
	}

	/**
	 * Whether a thread of the process waits at the moment that was chosen.
	 * @param worker its number, from 0 to 63
	 * @return whether one does
	 */
	public boolean isHeld(int worker) {
		return this.memory.get(this.begin + FIRST_HOLD + worker) == HELD;
	}

	/**
	 * Lets the thread that waits go on, and no other wait.
	 * @param worker its number, from 0 to 63
	 */
	public void letGo(int worker) {
		this.memory.set(this.begin + FIRST_HOLD + worker, 0);
	}

	/**
	 * Lets one thread, and no other, wait when its moment has come.
	 */
	boolean isHolding(int worker, Failpoint moment) {
		int index = this.begin + FIRST_HOLD + worker;
		return this.memory.get(index) == code(moment) && this.memory.replace(index, code(moment), HELD);
	}

	@SuppressWarnings("EnumOrdinal") // all processes of a run have the same classes
	private static long code(Failpoint moment) {
		return moment.ordinal() + 1L;
	}

}
