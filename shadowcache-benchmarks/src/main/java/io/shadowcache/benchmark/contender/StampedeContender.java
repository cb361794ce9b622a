package io.shadowcache.benchmark.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Loads;
import io.shadowcache.benchmark.process.Settings;
import org.HdrHistogram.Histogram;

/**
 * Two instances of an application in one process, and callers of both who all want an
 * entry at once that is not there. The request {@code CALLERS ROUNDS MILLIS} makes no new
 * round after some time, and is answered with loads in a hundred rounds, median, p99 and
 * maximum of the callers' times in microseconds.
 */
public final class StampedeContender implements Contender {

	private static final int DIGITS = 3;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<SlowCache> instances;

	private long nextId = System.nanoTime();

	/**
	 * Starts both instances.
	 * @param settings where Redis is, and {@code cache}: see {@link SlowCache}
	 */
	public StampedeContender(Settings settings) {
		this.instances = List.of(SlowCache.of(settings), SlowCache.of(settings));
	}

	@Override
	public String answer(List<String> request) throws Exception {
		int callers = Integer.parseInt(request.get(0));
		int rounds = Integer.parseInt(request.get(1));
		Histogram waits = new Histogram(TimeUnit.MINUTES.toMicros(10), DIGITS);
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(request.get(2)));
		long before = Loads.total();
		int round = 0;
		while (round < rounds && (round == 0 || System.nanoTime() < end)) {
			round(callers, waits);
			round++;
		}
		return "%d %d %d %d".formatted(Math.round((Loads.total() - before) * 100.0 / round),
				waits.getValueAtPercentile(50), waits.getValueAtPercentile(99), waits.getMaxValue());
	}

	private void round(int callers, Histogram waits) throws Exception {
		long id = this.nextId++;
		CountDownLatch ready = new CountDownLatch(callers);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Long>> ends = new ArrayList<>();
		for (int caller = 0; caller < callers; caller++) {
			SlowCache instance = this.instances.get(caller % this.instances.size());
			ends.add(this.threads.submit(timed(ready, start, () -> instance.query().call(id))));
		}
		ready.await();
		start.countDown();
		for (Future<Long> end : ends) {
			waits.recordValue(end.get());
		}
	}

	private static Callable<Long> timed(CountDownLatch ready, CountDownLatch start, Callable<?> call) {
		return () -> {
			ready.countDown();
			start.await();
			long begin = System.nanoTime();
			Object unused = call.call();
			return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
		};
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		this.instances.forEach((instance) -> instance.close().run());
	}

}
