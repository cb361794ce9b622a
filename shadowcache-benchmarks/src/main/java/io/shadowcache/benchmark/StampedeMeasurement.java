package io.shadowcache.benchmark;

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

/**
 * Lets many callers in two instances ask for one entry that is not there, and tells how
 * often the query ran and how long the callers waited.
 */
public final class StampedeMeasurement {

	private static final int[] CALLERS = { 64, 1_000 };

	private static final int WARM_UPS = 5;

	private static final int ROUNDS = 20;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<SlowRows> instances;

	private long nextId;

	private StampedeMeasurement(List<SlowRows> instances) {
		this.instances = instances;
	}

	/**
	 * Measures. Takes about ten seconds.
	 * @param arguments none
	 * @throws Exception if a call fails
	 */
	public static void main(String[] arguments) throws Exception {
		try (Contenders first = new Contenders(); Contenders second = new Contenders(first.redis())) {
			StampedeMeasurement measurement = new StampedeMeasurement(
					List.of(first.bean(SlowRows.class), second.bean(SlowRows.class)));
			System.out.println("| callers | rounds | loads per round | p50 ms | p99 ms | max ms |");
			System.out.println("|---|---|---|---|---|---|");
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
		for (int round = 0; round < rounds; round++) {
			nanos.addAll(round(callers));
		}
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return String.format(Locale.ROOT, "| %d | %d | %.2f | %.1f | %.1f | %.1f |", callers, rounds,
				(double) SlowRows.takeLoads() / rounds, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1));
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
