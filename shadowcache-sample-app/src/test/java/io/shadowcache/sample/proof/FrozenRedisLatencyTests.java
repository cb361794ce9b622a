package io.shadowcache.sample.proof;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.StoreCommand;
import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.store.NoConnectionException;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures reads while Redis hangs, and prints how long they took: a read may wait for
 * one command, and only until the breaker opens.
 */
@ExtendWith(DatabaseExtension.class)
class FrozenRedisLatencyTests {

	private static final int READS = 3_000;

	private RedisProcess redis;

	@BeforeEach
	void startRedis() {
		this.redis = RedisProcess.start();
	}

	@AfterEach
	void stopRedis() {
		this.redis.close();
	}

	@Test
	void readWaitsForOneCommandAtMostAndFewReadsWaitAtAll(TestDatabase database) {
		try (Instance instance = Instance.start(database, this.redis, List.of(Waits.class))) {
			instance.warmUp();
			print("the database alone", read(() -> instance.counters().actual(0)));
			print("hits", read(() -> instance.counters().get(0, 0)));
			this.redis.pause();
			Waits waits = instance.bean(Waits.class);
			int most = 0;
			int waiting = 0;
			long[] nanos = new long[READS];
			for (int read = 0; read < READS; read++) {
				int before = waits.onThisThread();
				long begin = System.nanoTime();
				instance.counters().get(0, read % 3);
				nanos[read] = System.nanoTime() - begin;
				int waited = waits.onThisThread() - before;
				most = Math.max(most, waited);
				waiting += waited;
			}
			print("Redis frozen, %d reads waited for it".formatted(waiting), Latencies.of(nanos));
			assertThat(most).isLessThanOrEqualTo(1);
			assertThat(waiting).isBetween(1, 10);
		}
	}

	/**
	 * Prints a row of a table in Markdown.
	 */
	private static void print(String what, Latencies latencies) {
		System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", what, millis(latencies.p50()),
				millis(latencies.p99()), millis(latencies.max()));
	}

	private static double millis(Duration duration) {
		return duration.toNanos() / 1e6;
	}

	private static Latencies read(Runnable read) {
		long[] nanos = new long[READS];
		for (int index = 0; index < READS; index++) {
			long begin = System.nanoTime();
			read.run();
			nanos[index] = System.nanoTime() - begin;
		}
		return Latencies.of(nanos);
	}

	/**
	 * Quantiles of durations.
	 *
	 * @param p50 the median
	 * @param p99 what 99 % of them do not exceed
	 * @param max the longest
	 */
	private record Latencies(Duration p50, Duration p99, Duration max) {

		static Latencies of(long[] nanos) {
			long[] sorted = nanos.clone();
			Arrays.sort(sorted);
			return new Latencies(Duration.ofNanos(sorted[sorted.length / 2]),
					Duration.ofNanos(sorted[sorted.length * 99 / 100]), Duration.ofNanos(sorted[sorted.length - 1]));
		}

	}

	/**
	 * Counts commands that a thread has waited for in vain.
	 */
	static class Waits implements CacheListener {

		private final ThreadLocal<AtomicInteger> waits = ThreadLocal.withInitial(AtomicInteger::new);

		@Override
		public void onStoreFailure(StoreCommand command, StoreException failure) {
			if (!(failure instanceof NoConnectionException) && !failure.getMessage().contains("circuit breaker")) {
				this.waits.get().incrementAndGet();
			}
		}

		int onThisThread() {
			return this.waits.get().get();
		}

	}

}
