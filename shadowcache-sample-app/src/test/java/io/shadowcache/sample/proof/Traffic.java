package io.shadowcache.sample.proof;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import org.awaitility.Awaitility;

/**
 * Threads that read and write one counter on several instances and judge each read: it
 * must not be older than what its reader knew when it began, which is what writers have
 * acknowledged, what the reader has read before and, every other time, what is committed
 * in the database.
 */
final class Traffic implements AutoCloseable {

	private static final int ID = 0;

	private static final int READS_PER_WRITE = 3;

	private static final int THREADS_PER_INSTANCE = 4;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<Instance> instances;

	private final boolean committedCounts;

	private final AtomicLong acknowledged = new AtomicLong();

	private final LongAdder reads = new LongAdder();

	private final LongAdder writes = new LongAdder();

	private final LongAdder stale = new LongAdder();

	private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	/**
	 * Starts the threads, of which the first on each instance writes now and then.
	 * @param committedCounts whether reads are judged by what is committed, too, or by
	 * what is acknowledged only
	 */
	Traffic(List<Instance> instances, boolean committedCounts) {
		this.instances = instances;
		this.committedCounts = committedCounts;
		for (Instance instance : instances) {
			for (int thread = 0; thread < THREADS_PER_INSTANCE; thread++) {
				Random random = new Random(thread);
				boolean writer = thread == 0;
				this.threads.execute(() -> run(instance.counters(), random, writer));
			}
		}
	}

	private void run(Counters counters, Random random, boolean writer) {
		long last = 0;
		for (long turn = 1; !this.stopped; turn++) {
			try {
				if (writer && turn % READS_PER_WRITE == 0) {
					write(counters);
				}
				last = Math.max(last, read(counters, random, last));
			}
			catch (Exception ex) {
				this.failures.add(ex);
			}
		}
	}

	private void write(Counters counters) {
		long value = counters.increment(ID);
		this.acknowledged.accumulateAndGet(value, Math::max);
		this.writes.increment();
	}

	private long read(Counters counters, Random random, long last) {
		long known = this.acknowledged.get();
		if (this.committedCounts) {
			known = Math.max(known, random.nextBoolean() ? counters.actual(ID) : last);
		}
		long value = counters.get(ID, 0);
		if (value < known) {
			this.stale.increment();
		}
		this.reads.increment();
		return value;
	}

	/**
	 * Waits until this many more reads have ended.
	 */
	void awaitReads(int more) {
		long until = this.reads.sum() + more;
		Awaitility.await()
			.pollInterval(Duration.ofMillis(5))
			.atMost(Instance.PATIENCE)
			.until(() -> this.reads.sum() >= until);
	}

	/**
	 * Waits until every instance has been answered this many more times by its cache.
	 */
	void awaitHits(int more) {
		for (Instance instance : this.instances) {
			long until = instance.tally().of("counter hit") + more;
			Awaitility.await()
				.pollInterval(Duration.ofMillis(5))
				.atMost(Instance.PATIENCE)
				.until(() -> instance.tally().of("counter hit") >= until);
		}
	}

	long writes() {
		return this.writes.sum();
	}

	/**
	 * Stops all threads and tells what happened.
	 */
	Report stop() {
		close();
		return new Report(this.reads.sum(), this.writes.sum(), this.stale.sum(), List.copyOf(this.failures));
	}

	@Override
	public void close() {
		this.stopped = true;
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(Instance.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.failures.add(new IllegalStateException("A call does not end"));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What happened.
	 *
	 * @param reads how many reads ended
	 * @param writes how many writes ended
	 * @param stale how many reads were too old
	 * @param failures what reads and writes threw
	 */
	record Report(long reads, long writes, long stale, List<Throwable> failures) {
	}

}
