package io.shadowcache.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the CPU time of an operation on the threads that execute it, which other
 * programs on the machine disturb less than the time that passes.
 */
public final class CpuTime implements InternalProfiler {

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private long before;

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.before = workers();
	}

	@Override
	public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double nanos = (double) (workers() - this.before) / result.getMetadata().getMeasuredOps();
		return List.of(new ScalarResult("cpu", nanos, "ns/op", AggregationPolicy.AVG));
	}

	@Override
	public String getDescription() {
		return "CPU time of the benchmark's threads";
	}

	private long workers() {
		long sum = 0;
		for (ThreadInfo thread : this.threads.getThreadInfo(this.threads.getAllThreadIds())) {
			if (thread != null && thread.getThreadName().contains("-jmh-worker-")) {
				sum += this.threads.getThreadCpuTime(thread.getThreadId());
			}
		}
		return sum;
	}

}
