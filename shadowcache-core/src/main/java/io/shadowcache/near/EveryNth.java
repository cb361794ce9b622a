package io.shadowcache.near;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Picks every 64th call, roughly, without a place that all threads write to. Safe for use
 * by many threads: two that share a place may pick a call more or less.
 */
final class EveryNth {

	/**
	 * A power of two.
	 */
	static final int NTH = 64;

	private static final int PLACES = 32;

	/**
	 * Keeps places in cache lines of their own.
	 */
	private static final int DISTANCE = 32;

	private final AtomicIntegerArray counts = new AtomicIntegerArray(PLACES * DISTANCE);

	/**
	 * Whether this call is picked.
	 */
	boolean isPicked() {
		int place = (Thread.currentThread().hashCode() & (PLACES - 1)) * DISTANCE;
		int count = this.counts.getPlain(place) + 1;
		this.counts.setPlain(place, count);
		return (count & (NTH - 1)) == 0;
	}

}
