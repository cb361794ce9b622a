package io.shadowcache.benchmark.process;

import java.util.concurrent.TimeUnit;

/**
 * Runs a task until the compiler has done its work, which goes by the number of calls and
 * not by time: what is slow, or has one caller, makes too few in the time that warms up
 * the others.
 */
public final class WarmUp {

	private static final int CALLS_PER_MILLI = 16;

	private static final int THREADS = 4;

	private static final int TIMES_LONGEST = 4;

	private WarmUp() {
	}

	/**
	 * Makes sixteen calls for each millisecond of the warm-up, or as many as there are in
	 * four times its length.
	 * @param process where the task runs
	 * @param task the task
	 * @param rhythm says how long a warm-up and a turn are
	 */
	public static void run(ContenderProcess process, String task, Rhythm rhythm) {
		long wanted = CALLS_PER_MILLI * rhythm.warmUpMillis();
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMES_LONGEST * rhythm.warmUpMillis());
		for (long calls = 0; calls < wanted && System.nanoTime() < end;) {
			calls += process.turn(task, THREADS, rhythm.turnMillis()).calls();
		}
	}

}
