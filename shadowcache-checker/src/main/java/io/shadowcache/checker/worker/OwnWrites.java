package io.shadowcache.checker.worker;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The newest value of each counter that this process has written. Safe for use by many
 * threads.
 */
final class OwnWrites {

	private final AtomicLongArray values;

	OwnWrites(int keys) {
		this.values = new AtomicLongArray(keys);
	}

	void written(int key, long value) {
		this.values.accumulateAndGet(key, value, Math::max);
	}

	/**
	 * Returns the newest value, 0 before the first.
	 */
	long newest(int key) {
		return this.values.get(key);
	}

}
