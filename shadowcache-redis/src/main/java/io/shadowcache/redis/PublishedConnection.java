package io.shadowcache.redis;

import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.store.NoConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The connection that callers may use now, or the reason why there is none.
 */
final class PublishedConnection {

	private final AtomicReference<@Nullable ControlConnection> current = new AtomicReference<>();

	private volatile String outage = "not started";

	/**
	 * Returns the connection.
	 * @throws NoConnectionException at once if there is none
	 */
	ControlConnection get() {
		ControlConnection connection = this.current.get();
		if (connection == null) {
			throw new NoConnectionException("Redis cannot be used: " + this.outage);
		}
		return connection;
	}

	@Nullable ControlConnection getOrNull() {
		return this.current.get();
	}

	void publish(ControlConnection connection) {
		this.current.set(connection);
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
