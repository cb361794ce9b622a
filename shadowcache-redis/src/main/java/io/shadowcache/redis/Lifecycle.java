package io.shadowcache.redis;

import java.time.Duration;

import io.shadowcache.store.QuarantineWatch;

/**
 * The order in which the background work of a store begins and ends.
 *
 * @param link the connection
 * @param watch ends quarantines, and asks the database for that
 * @param source makes connections
 * @param patience how long the first attempt to connect is waited for at most
 */
record Lifecycle(ControlLink link, QuarantineWatch watch, ConnectionSource source,
		Duration patience) implements AutoCloseable {

	/**
	 * Begins to connect. Never blocks, asks nothing of the database, does nothing when
	 * called again.
	 */
	void connect() {
		this.link.begin();
	}

	/**
	 * Waits until the first attempt to connect has ended, and until it is decided whether
	 * the server's generation is in quarantine.
	 */
	void start() {
		this.watch.start();
		this.link.start(this.patience);
		if (this.link.connectionOrNull() != null) {
			this.watch.awaitFirstDecision();
		}
	}

	/**
	 * Waits for the end of all. Does nothing when called again.
	 */
	@Override
	public void close() {
		this.link.close();
		this.watch.close();
		this.source.close();
	}

}
