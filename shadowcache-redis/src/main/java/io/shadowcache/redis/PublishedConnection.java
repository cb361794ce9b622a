package io.shadowcache.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import io.shadowcache.store.NoConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The connection that callers may use now, or the reason why there is none.
 */
final class PublishedConnection {

	/**
	 * Several verifications must have been missed: the thread that verifies hangs, or the
	 * process stood still.
	 */
	static final Duration MAX_AGE = Duration.ofSeconds(5);

	private final LongSupplier nanoTime;

	private final AtomicReference<@Nullable ControlConnection> current = new AtomicReference<>();

	private final AtomicLong count = new AtomicLong();

	private volatile String outage = "not started";

	private volatile long verifiedNanos;

	PublishedConnection(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Returns the connection.
	 * @throws NoConnectionException at once if there is none, or none that was verified
	 * lately
	 */
	ControlConnection get() {
		ControlConnection connection = this.current.get();
		if (connection == null) {
			throw new NoConnectionException("Redis cannot be used: " + this.outage);
		}
		if (isOld(this.nanoTime.getAsLong())) {
			throw new NoConnectionException("Redis cannot be used: the connection has not been verified for more than "
					+ MAX_AGE.toSeconds() + " s");
		}
		return connection;
	}

	private boolean isOld(long now) {
		return now - this.verifiedNanos > MAX_AGE.toNanos();
	}

	/**
	 * Returns the connection, however long ago it was verified.
	 */
	@Nullable ControlConnection getOrNull() {
		return this.current.get();
	}

	/**
	 * Counts what was published, also that which was used again after it had not been
	 * verified for too long. Counted before it can be used.
	 */
	long count() {
		return this.count.get();
	}

	/**
	 * Publishes a connection.
	 * @param beginNanos when its verification began
	 */
	void publish(ControlConnection connection, long beginNanos) {
		this.count.incrementAndGet();
		this.verifiedNanos = beginNanos;
		this.current.set(connection);
	}

	/**
	 * Notes that the connection was verified again.
	 * @param beginNanos when its verification began
	 */
	void confirm(long beginNanos) {
		if (isOld(this.nanoTime.getAsLong())) {
			this.count.incrementAndGet();
		}
		this.verifiedNanos = beginNanos;
	}

	/**
	 * Says why there is no connection.
	 */
	void explain(String reason) {
		this.outage = reason;
	}

	/**
	 * Stops publishing a connection.
	 * @return whether it was published
	 */
	boolean withdraw(RawConnection raw, String reason) {
		ControlConnection connection = this.current.get();
		if (connection == null || connection.raw() != raw) {
			return false;
		}
		this.outage = reason;
		return this.current.compareAndSet(connection, null);
	}

}
