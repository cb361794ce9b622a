package io.shadowcache.benchmark.process;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Some threads that each call a task again as soon as it has returned. The threads stay
 * for the next turn, so that what they allocate can be counted.
 */
final class ClosedLoop implements AutoCloseable {

	private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

	private static final int DIGITS = 3;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final ExecutorService platform = Executors.newCachedThreadPool();

	private volatile boolean stopped;

	/**
	 * Makes a turn.
	 * @param task what is called
	 * @param count how many threads call it
	 * @param virtual whether these are virtual threads, which needs Java 21
	 * @param millis for how long
	 * @param timed whether each call is timed, which takes some 50 ns
	 */
	Turn turn(Callable<?> task, int count, boolean virtual, long millis, boolean timed) throws Exception {
		this.stopped = false;
		CountDownLatch ready = new CountDownLatch(count);
		CountDownLatch start = new CountDownLatch(1);
		List<Caller> callers = new ArrayList<>();
		List<Future<?>> ends = new ArrayList<>();
		ExecutorService threads = virtual ? virtual() : this.platform;
		for (int index = 0; index < count; index++) {
			Caller caller = new Caller(task, timed ? new Histogram(LONGEST_NANOS, DIGITS) : null);
			Callable<?> work = virtual ? caller : caller.metered();
			callers.add(caller);
			ends.add(threads.submit(() -> {
				ready.countDown();
				start.await();
				return work.call();
			}));
		}
		ready.await();
		Meter before = Meter.read();
		long begin = System.nanoTime();
		start.countDown();
		TimeUnit.MILLISECONDS.sleep(millis);
		this.stopped = true;
		for (Future<?> end : ends) {
			end.get();
		}
		return result(callers, System.nanoTime() - begin, before, Meter.read());
	}

	/** By its name, since the benchmarks are compiled for older versions, too. */
	private static ExecutorService virtual() throws ReflectiveOperationException {
		return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
	}

	private static Turn result(List<Caller> callers, long nanos, Meter before, Meter after) {
		Histogram all = new Histogram(LONGEST_NANOS, DIGITS);
		long calls = 0;
		for (Caller caller : callers) {
			calls += caller.calls;
			if (caller.latencies != null) {
				all.add(caller.latencies);
			}
		}
		Turn.Latency latency = (all.getTotalCount() != 0)
				? new Turn.Latency(all.getValueAtPercentile(50), all.getValueAtPercentile(99), all.getMaxValue())
				: Turn.Latency.NONE;
		long callerNanos = callers.stream().mapToLong((caller) -> caller.cpuNanos).sum();
		return new Turn(calls, nanos, new Turn.Cpu(after.cpuNanos() - before.cpuNanos(), callerNanos),
				after.bytes() - before.bytes(), after.loads() - before.loads(), latency);
	}

	@Override
	public void close() {
		this.platform.shutdownNow();
	}

	/**
	 * One of the threads.
	 */
	private final class Caller implements Callable<@Nullable Object> {

		private final Callable<?> task;

		private final @Nullable Histogram latencies;

		private long calls;

		private long cpuNanos;

		/** Keeps the compiler from leaving out what is made for nobody. */
		private @Nullable Object last;

		Caller(Callable<?> task, @Nullable Histogram latencies) {
			this.task = task;
			this.latencies = latencies;
		}

		/** Virtual threads have no CPU time. */
		Callable<@Nullable Object> metered() {
			return () -> {
				long before = THREADS.getCurrentThreadCpuTime();
				Object result = call();
				this.cpuNanos = THREADS.getCurrentThreadCpuTime() - before;
				return result;
			};
		}

		@Override
		public @Nullable Object call() throws Exception {
			Histogram histogram = this.latencies;
			while (!ClosedLoop.this.stopped) {
				if (histogram == null) {
					this.last = this.task.call();
				}
				else {
					long begin = System.nanoTime();
					this.last = this.task.call();
					histogram.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - begin));
				}
				this.calls++;
			}
			return this.last;
		}

	}

}
