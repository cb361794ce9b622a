package io.shadowcache.near;

import org.jspecify.annotations.Nullable;

/**
 * The time in which this process hears of every change of every dependency.
 */
final class Era {

	private final Epoch epoch = new Epoch();

	private final Heard begin;

	private volatile @Nullable Heard heard;

	/**
	 * Begins an era.
	 * @param begin the moment of now
	 */
	Era(Heard begin) {
		this.begin = begin;
	}

	void end() {
		this.epoch.end();
	}

	boolean hasEnded() {
		return this.epoch.hasEnded();
	}

	/**
	 * Returns when it began.
	 */
	Heard begin() {
		return this.begin;
	}

	/**
	 * Returns until when all changes have been heard of, or {@code null} if that was not
	 * proved yet.
	 */
	@Nullable Heard heard() {
		return this.heard;
	}

	void heard(Heard until) {
		this.heard = until;
	}

	/**
	 * A moment by two clocks.
	 *
	 * @param nanos the moment, by the monotonic clock
	 * @param offset by how much the wall clock was ahead of the monotonic clock when this
	 * was noted, in nanoseconds
	 */
	record Heard(long nanos, long offset) {
	}

}
