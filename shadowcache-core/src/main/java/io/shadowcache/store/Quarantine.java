package io.shadowcache.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import io.shadowcache.dependency.Generation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether a generation is so new that the mark of a running writer may have been
 * lost with the one before, or that a writer on another instance cannot set any yet. A
 * quarantine ends when the generation is older than a lease, or earlier, when all
 * instances have had the time to find the new server and every transaction that was open
 * then has ended. Writers that leave a record in the database are waited for as long as
 * they take. Safe for use by many threads.
 */
public final class Quarantine {

	private static final Logger logger = LoggerFactory.getLogger(Quarantine.class);

	/**
	 * How old a generation must be before the database is asked. An instance that has not
	 * found the new server yet writes without marks; one that can reach it has found it
	 * after a pause between two attempts, a connect timeout and a verification.
	 */
	public static final Duration RECONNECT = Duration.ofMillis(1500);

	private final long leaseNanos;

	private final LongSupplier nanoTime;

	private final OpenTransactions openTransactions;

	private final AtomicReference<@Nullable Pending> pending = new AtomicReference<>();

	private final CountDownLatch firstDecision = new CountDownLatch(1);

	private final AtomicReference<@Nullable Generation> met = new AtomicReference<>();

	private final AtomicLong generations = new AtomicLong();

	private volatile @Nullable Generation trusted;

	/**
	 * Makes a quarantine that knows no generation yet.
	 * @param lease how long a writer may take from mark to commit
	 * @param nanoTime a monotonic clock, in nanoseconds
	 * @param openTransactions asked on the thread that calls {@link #poll()}
	 */
	public Quarantine(Duration lease, LongSupplier nanoTime, OpenTransactions openTransactions) {
		this.leaseNanos = lease.toNanos();
		this.nanoTime = nanoTime;
		this.openTransactions = openTransactions;
		if (openTransactions == OpenTransactions.UNKNOWN) {
			this.firstDecision.countDown();
		}
	}

	/**
	 * Whether a generation is in quarantine. Never blocks.
	 * @param generation what the store holds now
	 * @return {@code true} unless the quarantine of this very generation has ended, so
	 * also for a generation that was never observed
	 */
	public boolean covers(Generation generation) {
		return !generation.equals(this.trusted);
	}

	/**
	 * Notes the current generation. Never blocks.
	 * @param generation what the store holds now
	 * @param serverMillis the store's clock now, in milliseconds since the epoch
	 * @return whether there is something for {@link #poll()} to do
	 */
	public boolean observe(Generation generation, long serverMillis) {
		if (!generation.equals(this.met.getAndSet(generation))) {
			this.generations.incrementAndGet();
		}
		if (!covers(generation)) {
			this.pending.set(null);
			return false;
		}
		Pending known = this.pending.get();
		if (known != null && known.generation.equals(generation)) {
			return true;
		}
		long ageMillis = Math.max(0, serverMillis - generation.createdMillis());
		long remaining = this.leaseNanos - Duration.ofMillis(ageMillis).toNanos();
		if (remaining <= 0 && !this.openTransactions.hasRecorded()) {
			this.pending.set(null);
			trust(generation);
			return false;
		}
		this.pending.set(new Pending(generation, this.nanoTime.getAsLong() + remaining));
		return true;
	}

	/**
	 * Ends the quarantine when it is time to. To be called on one background thread,
	 * first as soon as {@link #observe} returned {@code true}, then every few dozen
	 * milliseconds; may block as long as the database does not answer.
	 * @return whether there still is something to wait for
	 */
	public boolean poll() {
		Pending current = this.pending.get();
		if (current == null) {
			return false;
		}
		if (current.hasEnded() && this.pending.compareAndSet(current, null)) {
			trust(current.generation);
		}
		return this.pending.get() != null;
	}

	/** Counts the changes of generation, the first one included. */
	public long generations() {
		return this.generations.get();
	}

	/** How long the quarantine lasts at most, in nanoseconds; or 0. */
	public long remainingNanos() {
		Pending current = this.pending.get();
		return (current != null) ? Math.max(1, current.endsAtNanos - this.nanoTime.getAsLong()) : 0;
	}

	/**
	 * Waits until the first quarantine has ended, or until it is clear that only time can
	 * end it because the database cannot be asked.
	 * @param timeout how long to wait at most
	 */
	public void awaitFirstDecision(Duration timeout) {
		try {
			boolean unused = this.firstDecision.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void trust(Generation generation) {
		this.trusted = generation;
		this.firstDecision.countDown();
	}

	/**
	 * A generation with the end of its quarantine. Confined to the polling thread, apart
	 * from its final fields.
	 */
	private final class Pending {

		private final Generation generation;

		private final long endsAtNanos;

		private final RecordedWatch recorded = new RecordedWatch(Quarantine.this.openTransactions);

		private @Nullable BooleanSupplier watch;

		private boolean watching;

		Pending(Generation generation, long endsAtNanos) {
			this.generation = generation;
			this.endsAtNanos = endsAtNanos;
		}

		boolean hasEnded() {
			long overdue = Quarantine.this.nanoTime.getAsLong() - this.endsAtNanos;
			boolean reconnected = overdue + Quarantine.this.leaseNanos >= RECONNECT.toNanos();
			return (overdue >= 0 || (reconnected && transactionsHaveEnded())) && this.recorded.hasEnded();
		}

		private boolean transactionsHaveEnded() {
			try {
				if (!this.watching) {
					this.watch = Quarantine.this.openTransactions.watch();
					this.watching = true;
				}
				if (this.watch == null) {
					Quarantine.this.firstDecision.countDown();
				}
				return this.watch != null && this.watch.getAsBoolean();
			}
			catch (RuntimeException ex) {
				Quarantine.this.firstDecision.countDown();
				logger.debug("Cannot ask the database for open transactions; the quarantine lasts for its lease", ex);
				return false;
			}
		}

	}

}
