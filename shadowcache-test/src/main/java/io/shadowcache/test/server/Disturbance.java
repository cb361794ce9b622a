package io.shadowcache.test.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What happens to bytes on their way.
 *
 * @param kind what happens
 * @param nanos how long they are held back
 */
record Disturbance(Kind kind, long nanos) {

	static final Disturbance NONE = new Disturbance(Kind.NONE, 0);

	static final Disturbance DROP = new Disturbance(Kind.DROP, 0);

	static final Disturbance FREEZE = new Disturbance(Kind.FREEZE, TimeUnit.MILLISECONDS.toNanos(5));

	static final Disturbance RESET = new Disturbance(Kind.RESET, 0);

	static final Disturbance CUT = new Disturbance(Kind.CUT, 0);

	static Disturbance delay(int millis) {
		return new Disturbance(Kind.DELAY, TimeUnit.MILLISECONDS.toNanos(millis));
	}

	void hold() {
		if (this.nanos > 0) {
			LockSupport.parkNanos(this.nanos);
		}
	}

	int passing(int length, boolean requests) {
		if (this.kind == Kind.DROP && requests) {
			return 0;
		}
		return endsAfter(requests) ? length / 2 : length;
	}

	boolean endsAfter(boolean requests) {
		return this.kind == Kind.RESET && !requests;
	}

	/**
	 * The ways of disturbing.
	 */
	enum Kind {

		NONE, DELAY, DROP, FREEZE, RESET, CUT

	}

}
