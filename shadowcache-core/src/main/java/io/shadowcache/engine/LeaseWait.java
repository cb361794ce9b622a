package io.shadowcache.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a lease. Pauses grow with the time waited, so that a wait of any length ends
 * late by a part of it at most, and long loads are not asked for all the time. Around the
 * moment at which the load of the other is likely to end, they are short.
 */
final class LeaseWait {

	private static final long MIN_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

	private static final long MAX_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	/** A pause is one in so many of the time that nothing better is known about. */
	private static final int SHARE = 8;

	/** The same before the load is likely to end. */
	private static final int EARLY_SHARE = 4;

	private final LoadLeases leases;

	private final Duration maxWait;

	private final Pauses pauses;

	private final EngineContext context;

	LeaseWait(LoadLeases leases, Duration maxWait, Pauses pauses, EngineContext context) {
		this.leases = leases;
		this.maxWait = maxWait;
		this.pauses = pauses;
		this.context = context;
	}

	/**
	 * Takes a lease as soon as nobody else holds it.
	 * @param likelyNanos how long the load of who holds it is likely to take, or 0 if
	 * nothing is known
	 */
	Result await(LoadLease lease, long likelyNanos) {
		Attempts attempts = begin(lease, likelyNanos);
		Result result = attempts.next();
		while (result == null) {
			try {
				this.pauses.pause(attempts.pauseNanos());
				result = attempts.next();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return attempts.failed();
			}
		}
		return result;
	}

	/**
	 * Begins to wait, for a caller that must not be kept waiting itself.
	 * @param likelyNanos how long the load of who holds the lease is likely to take, or 0
	 * if nothing is known
	 */
	Attempts begin(LoadLease lease, long likelyNanos) {
		return new Attempts(lease, likelyNanos, this.context.nanoTime());
	}

	/**
	 * The attempts of one caller to take a lease. To be used by one thread at a time.
	 */
	final class Attempts {

		private final LoadLease lease;

		private final long likely;

		private final long start;

		private long waited;

		private boolean refused;

		private Attempts(LoadLease lease, long likely, long start) {
			this.lease = lease;
			this.likely = likely;
			this.start = start;
		}

		/**
		 * Tries once more.
		 * @return how the wait has ended, or {@code null} if it goes on after a
		 * {@linkplain #pauseNanos() pause}
		 */
		@Nullable Result next() {
			this.waited = this.refused ? LeaseWait.this.context.nanoTime() - this.start : 0;
			try {
				return judge(LeaseWait.this.leases.take(this.lease, HeldLeases.LIFE));
			}
			catch (StoreException ex) {
				LeaseWait.this.context.listener().onStoreFailure(StoreCommand.LEASE, ex);
				return failed();
			}
		}

		private @Nullable Result judge(LoadLeases.Attempt attempt) {
			if (attempt.isGranted()) {
				return new Result(this.refused ? LeaseOutcome.TAKEN_OVER : null, this.waited, attempt);
			}
			this.refused = true;
			return (this.waited >= LeaseWait.this.maxWait.toNanos())
					? new Result(LeaseOutcome.GAVE_UP, this.waited, attempt) : null;
		}

		/**
		 * Returns how long to wait before the next attempt, from 1 to 20 milliseconds.
		 */
		long pauseNanos() {
			long early = (this.waited < this.likely) ? this.waited / EARLY_SHARE : Long.MAX_VALUE;
			long share = Math.min(early, Math.abs(this.waited - this.likely) / SHARE);
			return Math.min(MAX_PAUSE, Math.max(MIN_PAUSE, share));
		}

		/**
		 * Gives up because of the store, or of the caller.
		 */
		Result failed() {
			return new Result(this.refused ? LeaseOutcome.FAILED : null, this.waited, LoadLeases.Attempt.REFUSED);
		}

	}

	/**
	 * How a wait has ended.
	 *
	 * @param outcome how, or {@code null} if there was nothing to wait for
	 * @param nanos how long it took
	 * @param attempt the last attempt to take the lease
	 */
	record Result(@Nullable LeaseOutcome outcome, long nanos, LoadLeases.Attempt attempt) {
	}

	/**
	 * Lets time pass.
	 */
	@FunctionalInterface
	interface Pauses {

		/**
		 * Pauses the calling thread.
		 * @param nanos for how long
		 * @throws InterruptedException if the thread is interrupted
		 */
		void pause(long nanos) throws InterruptedException;

	}

}
