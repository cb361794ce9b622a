package io.shadowcache.memcached;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.store.BackOff;
import io.shadowcache.store.BackgroundLoop;
import io.shadowcache.store.NoConnectionException;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a verified connection to one server published. One background thread connects,
 * verifies every second and, when in doubt, disconnects and begins again; so callers
 * never wait for a connection.
 */
final class ServerLink implements AutoCloseable {

	private static final Duration VERIFY_EVERY = Duration.ofSeconds(1);

	private static final Duration VERIFY_AGAIN = Duration.ofMillis(100);

	private static final int FORGIVEN_FAILURES = 1;

	private final ServerAddress address;

	private final Connector connector;

	private final Verification verification;

	private final Duration timeout;

	private final LinkLog log;

	private final BackgroundLoop loop;

	private final BackOff backOff = new BackOff();

	private final AtomicReference<@Nullable VerifiedConnection> published = new AtomicReference<>();

	private final AtomicLong connections = new AtomicLong();

	private volatile String outage = "not started";

	private int failures;

	/**
	 * Makes a link that is not started.
	 * @param timeout how long to wait for each answer of a verification
	 */
	ServerLink(ServerAddress address, Connector connector, Verification verification, Duration timeout) {
		this.address = address;
		this.connector = connector;
		this.verification = verification;
		this.timeout = timeout;
		this.log = new LinkLog(address, verification != Verification.NONE);
		this.loop = new BackgroundLoop("shadowcache-memcached-" + address, this::step);
	}

	/**
	 * Begins to connect.
	 */
	void start() {
		this.loop.start();
	}

	/**
	 * Waits for the end of the first attempt to connect.
	 */
	void awaitFirstAttempt(Duration patience) {
		this.loop.awaitFirstStep(patience);
	}

	ServerAddress address() {
		return this.address;
	}

	/** Throws {@link NoConnectionException} at once if there is none. */
	VerifiedConnection connection() {
		VerifiedConnection connection = this.published.get();
		if (connection == null) {
			throw new NoConnectionException("memcached at %s cannot be used: %s".formatted(this.address, this.outage));
		}
		return connection;
	}

	@Nullable VerifiedConnection connectionOrNull() {
		return this.published.get();
	}

	/** Counts the connections of this link, the present one included. */
	long connections() {
		return this.connections.get();
	}

	private Duration step() {
		VerifiedConnection current = this.published.get();
		return (current != null) ? check(current) : connect();
	}

	private Duration connect() {
		try {
			Connection connection = this.connector.open(this.address);
			try {
				establish(connection);
			}
			catch (Throwable ex) {
				connection.close();
				throw ex;
			}
			return VERIFY_EVERY;
		}
		catch (StoreException ex) {
			reportOutage(ex);
			return this.backOff.next();
		}
	}

	private void establish(Connection connection) {
		VerifiedConnection verified = new VerifiedConnection(connection, ServerInfo.ask(connection, this.timeout));
		this.verification.verify(verified);
		this.connections.incrementAndGet();
		this.published.set(verified);
		this.failures = 0;
		this.backOff.reset();
		this.log.up(verified.server());
		connection.onClose(() -> withdraw(verified, "the connection was closed"));
	}

	private Duration check(VerifiedConnection current) {
		try {
			requireSame(current, ServerInfo.ask(current.connection(), this.timeout));
			this.verification.verify(current);
			this.failures = 0;
			return VERIFY_EVERY;
		}
		catch (NoAnswerException ex) {
			return (++this.failures <= FORGIVEN_FAILURES && current.connection().isOpen()) ? VERIFY_AGAIN
					: distrust(current, ex);
		}
		catch (StoreException ex) {
			return distrust(current, ex);
		}
		catch (Throwable ex) {
			discard(current, "unexpected failure: " + ex);
			throw ex;
		}
	}

	private static void requireSame(VerifiedConnection current, ServerInfo now) {
		if (!current.server().isSameProcessAs(now)) {
			throw new StoreException(
					"another memcached answers on the same connection: connect to the servers, not to a proxy");
		}
	}

	private Duration distrust(VerifiedConnection current, StoreException reason) {
		discard(current, String.valueOf(reason.getMessage()));
		reportOutage(reason);
		return Duration.ZERO;
	}

	private void discard(VerifiedConnection current, String reason) {
		withdraw(current, reason);
		current.connection().close();
	}

	private void withdraw(VerifiedConnection current, String reason) {
		if (this.published.compareAndSet(current, null)) {
			this.outage = reason;
			this.loop.wake();
		}
	}

	private void reportOutage(StoreException reason) {
		this.outage = String.valueOf(reason.getMessage());
		if (!Thread.currentThread().isInterrupted()) {
			this.log.down(this.outage);
		}
	}

	@Override
	public void close() {
		this.loop.close();
		VerifiedConnection current = this.published.getAndSet(null);
		this.outage = "closed";
		if (current != null) {
			current.connection().close();
		}
	}

}
