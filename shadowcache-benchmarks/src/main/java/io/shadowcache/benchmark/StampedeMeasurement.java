package io.shadowcache.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.management.OperatingSystemMXBean;
import io.shadowcache.test.server.RedisProcess;

/**
 * Lets many callers in two instances ask for one entry that is not there, and tells how
 * often the query ran and how long the callers waited.
 */
public final class StampedeMeasurement {

	private static final int[] CALLERS = { 64, 1_000 };

	/** So many that the code has been compiled. */
	private static final int WARM_UPS = 40;

	private static final int ROUNDS = 20;

	private static final Pattern PROCESSED = Pattern.compile("total_commands_processed:(\\d+)");

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<SlowRows> instances;

	private final RedisProcess redis;

	private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private long nextId;

	private StampedeMeasurement(List<SlowRows> instances, RedisProcess redis) {
		this.instances = instances;
		this.redis = redis;
	}

	/**
	 * Measures. Takes about half a minute.
	 * @param arguments none
	 * @throws Exception if a call fails
	 */
	public static void main(String[] arguments) throws Exception {
		try (Contenders first = new Contenders(); Contenders second = new Contenders(first.redis())) {
			StampedeMeasurement measurement = new StampedeMeasurement(
					List.of(first.bean(SlowRows.class), second.bean(SlowRows.class)), first.redis());
			System.out.println(
					"| callers | rounds | loads per round | p50 ms | p99 ms | max ms | CPU ms per round | commands of Redis per round |");
			System.out.println("|---|---|---|---|---|---|---|---|");
			for (int callers : CALLERS) {
				measurement.rounds(callers, WARM_UPS);
				System.out.println(measurement.rounds(callers, ROUNDS));
			}
			measurement.threads.shutdown();
		}
	}

	private String rounds(int callers, int rounds) throws Exception {
		List<Long> nanos = new ArrayList<>();
		SlowRows.takeLoads();
		long commands = commands();
		long cpu = this.process.getProcessCpuTime();
		for (int round = 0; round < rounds; round++) {
			nanos.addAll(round(callers));
		}
		cpu = this.process.getProcessCpuTime() - cpu;
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return String.format(Locale.ROOT, "| %d | %d | %.2f | %.1f | %.1f | %.1f | %.1f | %d |", callers, rounds,
				(double) SlowRows.takeLoads() / rounds, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1),
				cpu / (double) rounds / TimeUnit.MILLISECONDS.toNanos(1), (commands() - commands) / rounds);
	}

	private long commands() {
		Matcher processed = PROCESSED.matcher(String.valueOf(this.redis.command("INFO", "stats")));
		return processed.find() ? Long.parseLong(processed.group(1)) : 0;
	}

	private static double millis(long[] sorted, double share) {
		int index = (int) Math.min(sorted.length - 1, Math.round(sorted.length * share));
		return sorted[index] / (double) TimeUnit.MILLISECONDS.toNanos(1);
	}

	private List<Long> round(int callers) throws Exception {
		long id = this.nextId++;
		CountDownLatch ready = new CountDownLatch(callers);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Long>> waits = new ArrayList<>();
		for (int caller = 0; caller < callers; caller++) {
			SlowRows instance = this.instances.get(caller % this.instances.size());
			waits.add(this.threads.submit(timed(ready, start, () -> instance.rows(id))));
		}
		ready.await();
		start.countDown();
		Long[] nanos = new Long[callers];
		for (int caller = 0; caller < callers; caller++) {
			nanos[caller] = waits.get(caller).get();
		}
		return Arrays.asList(nanos);
	}

	private static Callable<Long> timed(CountDownLatch ready, CountDownLatch start, Callable<?> call) {
		return () -> {
			ready.countDown();
			start.await();
			long begin = System.nanoTime();
			call.call();
			return System.nanoTime() - begin;
		};
	}

}
