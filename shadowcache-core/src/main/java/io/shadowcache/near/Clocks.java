package io.shadowcache.near;

import java.time.InstantSource;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a near cache. Safe for use by many threads.
 */
final class Clocks {

	private static final long NANOS_PER_MILLI = 1_000_000;

	private final InstantSource wall;

	private final LongSupplier monotonic;

	private volatile @Nullable Moment last;

	Clocks(InstantSource wall, LongSupplier monotonic) {
		this.wall = wall;
		this.monotonic = monotonic;
	}

	long nanos() {
		return this.monotonic.getAsLong();
	}

	long millis() {
		return this.wall.millis();
	}

	/**
	 * Reads both clocks.
	 */
	Moment now() {
		long nanos = nanos();
		return new Moment(nanos, millis(), nanos);
	}

	/**
	 * Returns the moment that was noted in a millisecond of the wall clock, by whichever
	 * thread.
	 * @param millis what the wall clock shows now
	 * @return the moment, or {@code null} if none was noted in that millisecond
	 */
	@Nullable Moment noted(long millis) {
		Moment known = this.last;
		return (known != null && known.millis() == millis) ? known : null;
	}

	/**
	 * Notes a moment. The monotonic clock is read after the wall clock, so that who
	 * believes the moment later than this thread errs by less than a millisecond.
	 * @param millis what the wall clock has just shown
	 */
	Moment note(long millis) {
		long nanos = nanos();
		Moment noted = new Moment(nanos, millis, nanos + NANOS_PER_MILLI);
		this.last = noted;
		return noted;
	}

	/**
	 * A moment by both clocks. A suspended machine shows by the wall clock, and a wall
	 * clock that was set by the monotonic one, so neither is enough.
	 *
	 * @param nanos what the monotonic clock has shown
	 * @param millis what the wall clock has shown
	 * @param latestNanos what the monotonic clock can show by now at most
	 */
	record Moment(long nanos, long millis, long latestNanos) {
	}

}
