package io.shadowcache.benchmark.process;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this process has used so far.
 *
 * @param cpuNanos CPU time of all its threads
 * @param bytes allocated by the threads that are alive
 * @param loads queries that have run
 */
record Meter(long cpuNanos, long bytes, long loads) {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	static Meter read() {
		long bytes = 0;
		for (long allocated : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
			bytes += Math.max(0, allocated);
		}
		return new Meter(SYSTEM.getProcessCpuTime(), bytes, Loads.total());
	}

}
