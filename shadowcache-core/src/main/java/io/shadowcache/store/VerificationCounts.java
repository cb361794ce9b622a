package io.shadowcache.store;

import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Counts the verifications of a connection. Safe for use by many threads.
 */
public final class VerificationCounts {

	private final LongSupplier nanoTime;

	private final LongAdder succeeded = new LongAdder();

	private final LongAdder failed = new LongAdder();

	private volatile @Nullable Long lastSuccess;

	/**
	 * Begins with nothing counted.
	 * @param nanoTime a monotonic clock, in nanoseconds
	 */
	public VerificationCounts(LongSupplier nanoTime) {
		this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
	}

	/**
	 * Carries a verification out. Whatever it throws counts as a failure.
	 * @param verification what to do
	 * @param <T> the type of its result
	 * @return its result
	 */
	public <T> T count(Supplier<T> verification) {
		boolean success = false;
		try {
			T result = verification.get();
			this.lastSuccess = this.nanoTime.getAsLong();
			success = true;
			return result;
		}
		finally {
			(success ? this.succeeded : this.failed).increment();
		}
	}

	/**
	 * Returns the figures of a store.
	 * @param connected whether it has a connection
	 * @param quarantine knows its generations
	 * @return the figures of now
	 */
	public StoreFigures figures(boolean connected, Quarantine quarantine) {
		Long last = this.lastSuccess;
		long age = (last != null) ? Math.max(0, this.nanoTime.getAsLong() - last) : -1;
		return new StoreFigures(connected, this.succeeded.sum(), this.failed.sum(), age, quarantine.generations(),
				quarantine.remainingNanos());
	}

}
