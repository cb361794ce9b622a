package io.shadowcache.sample.proof;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One reader and one writer on a row of their own in an instance of their own, whose
 * loads and invalidations overlap in every repetition: the write is done, from begin to
 * end, while the reader is between its SELECT and its store.
 */
final class Lane implements AutoCloseable {

	private final ExecutorService writer = Executors.newSingleThreadExecutor();

	private final Instance instance;

	private final Counters counters;

	private final int id;

	private long value;

	private int overlaps;

	private int stale;

	Lane(Instance instance, int id) {
		this.instance = instance;
		this.counters = instance.counters();
		this.id = id;
		this.value = this.counters.actual(id);
	}

	Outcome repeat(int repetitions, boolean alwaysSettled) {
		long hits = this.instance.tally().of("counter hit");
		for (int repetition = 0; repetition < repetitions; repetition++) {
			once(repetition % 2, alwaysSettled || repetition % 4 < 2);
		}
		return new Outcome(this.overlaps, this.stale, this.instance.tally().of("counter hit") - hits);
	}

	/**
	 * Overlaps once.
	 * @param variant one of two entries in turn, so that one from before is always there
	 * @param settled whether the write is released when the load ends, or may still be
	 * marked
	 */
	private void once(int variant, boolean settled) {
		this.counters.duringNextLoad(() -> overlap(settled));
		this.counters.get(this.id, variant);
		read(variant);
		this.instance.settle();
		read(variant);
		read(variant);
	}

	private void overlap(boolean settled) {
		this.value = CompletableFuture.supplyAsync(() -> this.counters.increment(this.id), this.writer).join();
		this.overlaps++;
		if (settled) {
			this.instance.settle();
		}
	}

	private void read(int variant) {
		if (this.counters.get(this.id, variant) < this.value) {
			this.stale++;
		}
	}

	@Override
	public void close() {
		this.writer.shutdownNow();
		this.instance.close();
	}

	/**
	 * What became of all repetitions.
	 *
	 * @param overlaps how many loads overlapped a write
	 * @param stale how many reads were older than a write that had ended before
	 * @param hits how many reads the cache answered
	 */
	record Outcome(int overlaps, int stale, long hits) {

		Outcome plus(Outcome other) {
			return new Outcome(this.overlaps + other.overlaps, this.stale + other.stale, this.hits + other.hits);
		}

	}

}
