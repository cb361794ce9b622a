package io.shadowcache.benchmark.part;

import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.shadowcache.test.server.RedisProcess;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Two readers of a key that has to do with nothing else, each on a connection of its own.
 * They tell what others suffer from.
 */
final class ReaderProbe implements AutoCloseable {

	private static final String KEY = "probe";

	private static final int READERS = 2;

	private static final long PAUSE_MICROS = 200;

	private static final long SETTLE_MILLIS = 5;

	private static final int DIGITS = 3;

	private final RedisClient client;

	private volatile Histogram latencies = histogram();

	private volatile boolean closed;

	ReaderProbe(RedisProcess redis) {
		this.client = RedisClient.create("redis://" + redis.address());
		for (int reader = 0; reader < READERS; reader++) {
			RedisCommands<String, String> connection = this.client.connect().sync();
			String unused = connection.set(KEY, "value");
			Thread thread = new Thread(() -> read(connection), "reader-" + reader);
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void read(RedisCommands<String, String> redis) {
		try {
			while (!this.closed) {
				Histogram current = this.latencies;
				long begin = System.nanoTime();
				String unused = redis.get(KEY);
				current.recordValue(System.nanoTime() - begin);
				TimeUnit.MICROSECONDS.sleep(PAUSE_MICROS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			if (!this.closed) {
				throw ex;
			}
		}
	}

	/**
	 * Returns the latencies of reads that began while something was done.
	 */
	Histogram during(Runnable work) {
		Histogram fresh = histogram();
		this.latencies = fresh;
		work.run();
		settle();
		this.latencies = histogram();
		return fresh.copy();
	}

	/** Reads that had to wait come back after what they waited for. */
	private static void settle() {
		try {
			TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Histogram histogram() {
		return new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), DIGITS);
	}

	@Override
	public void close() {
		this.closed = true;
		this.client.shutdown();
	}

}
