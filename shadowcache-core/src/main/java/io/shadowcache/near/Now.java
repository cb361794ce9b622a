package io.shadowcache.near;

import java.util.concurrent.TimeUnit;

/**
 * A moment by both clocks.
 *
 * @param nanos by the monotonic clock
 * @param millis by the wall clock
 */
record Now(long nanos, long millis) {

	/**
	 * Returns by how much the wall clock is ahead of the monotonic clock.
	 */
	long offset() {
		return TimeUnit.MILLISECONDS.toNanos(this.millis) - this.nanos;
	}

}
