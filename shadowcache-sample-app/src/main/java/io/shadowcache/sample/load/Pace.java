package io.shadowcache.sample.load;

import java.util.concurrent.locks.LockSupport;

/**
 * The time as an open loop sees it.
 */
interface Pace {

	/**
	 * The time of the machine.
	 */
	Pace REAL = new Pace() {

		@Override
		public long nanos() {
			return System.nanoTime();
		}

		@Override
		public void awaitUntil(long nanos) {
			for (long rest = nanos - nanos(); rest > 0; rest = nanos - nanos()) {
				LockSupport.parkNanos(rest);
			}
		}

	};

	/**
	 * Returns the time, from an arbitrary origin.
	 */
	long nanos();

	/**
	 * Returns when it is that late.
	 */
	void awaitUntil(long nanos);

}
