package io.shadowcache.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a lease. Pauses grow with the time waited, so that a wait of any length ends
 * late by an eighth of it at most, and long loads are not asked for all the time.
 */
final class LeaseWait {

	private static final long MIN_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

	private static final long MAX_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private static final int SHARE = 8;

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
	 */
	Result await(LoadLease lease) {
		long start = this.context.nanoTime();
		long waited = 0;
		boolean refused = false;
		try {
			while (true) {
				LoadLeases.Attempt attempt = this.leases.take(lease, HeldLeases.LIFE);
				if (attempt.isGranted()) {
					return new Result(refused ? LeaseOutcome.TAKEN_OVER : null, waited, attempt);
				}
				refused = true;
				if (waited >= this.maxWait.toNanos()) {
					return new Result(LeaseOutcome.GAVE_UP, waited, attempt);
				}
				this.pauses.pause(Math.min(MAX_PAUSE, Math.max(MIN_PAUSE, waited / SHARE)));
				waited = this.context.nanoTime() - start;
			}
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LEASE, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return new Result(refused ? LeaseOutcome.FAILED : null, waited, LoadLeases.Attempt.REFUSED);
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
