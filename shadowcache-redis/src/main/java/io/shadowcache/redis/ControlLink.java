package io.shadowcache.redis;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import io.lettuce.core.RedisException;
import io.shadowcache.store.BackOff;
import io.shadowcache.store.BackgroundLoop;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a verified connection published, and only a verified one. One background thread
 * connects, verifies every second and, when in doubt, disconnects and begins again; so
 * callers never wait for a connection.
 */
final class ControlLink implements AutoCloseable {

	private static final Duration VERIFY_EVERY = Duration.ofSeconds(1);

	private static final Duration VERIFY_AGAIN = Duration.ofMillis(100);

	private static final int FORGIVEN_FAILURES = 1;

	private final ConnectionSource source;

	private final Verifier verifier;

	private final Consumer<Verification> listener;

	private final ConnectionLog log;

	private final BackgroundLoop loop = new BackgroundLoop("shadowcache-redis-control", this::step);

	private final LongSupplier nanoTime;

	private final PublishedConnection published;

	private final BackOff backOff = new BackOff();

	private int failures;

	/**
	 * Makes a link that is not started.
	 * @param listener hears of every successful verification before its connection is
	 * used, on the background thread or on a caller's; must not block
	 */
	ControlLink(ConnectionSource source, Verifier verifier, Consumer<Verification> listener, ConnectionLog log,
			LongSupplier nanoTime) {
		this.source = source;
		this.verifier = verifier;
		this.listener = listener;
		this.log = log;
		this.nanoTime = nanoTime;
		this.published = new PublishedConnection(nanoTime);
	}

	/** Begins to connect. Never blocks, does nothing when called again. */
	void begin() {
		this.loop.start();
	}

	/** The same, and waits for the first attempt, but no longer than the timeout. */
	void start(Duration timeout) {
		this.loop.start(timeout);
	}

	/** Throws {@link StoreException} at once if there is none. */
	ControlConnection connection() {
		return this.published.get();
	}

	@Nullable ControlConnection connectionOrNull() {
		return this.published.getOrNull();
	}

	/** Counts the connections of this link, the present one included. */
	long connections() {
		return this.published.count();
	}

	/** Has the connection verified soon. */
	void suspect() {
		this.loop.wake();
	}

	/**
	 * Verifies a connection, which gives its server a generation if it has none. Called
	 * on the background thread, and on that of a caller who has seen no generation.
	 * @throws StoreException if the server is not, or no longer, the one it was
	 */
	void verify(ControlConnection connection) {
		Verification verification = this.verifier.verify(connection.raw(), connection.server());
		if (!verification.identity().equals(connection.identity())) {
			withdraw(connection.raw(), "the server has another identity");
			connection.raw().close();
			throw new StoreException("The server at %s has another identity".formatted(connection.raw().address()));
		}
		this.listener.accept(verification);
	}

	private Duration step() {
		ControlConnection current = this.published.getOrNull();
		return (current != null) ? check(current) : connect();
	}

	private Duration connect() {
		try {
			RawConnection raw = this.source.open();
			try {
				establish(raw);
			}
			catch (Throwable ex) {
				withdraw(raw, "unexpected failure: " + ex);
				raw.close();
				throw ex;
			}
			return VERIFY_EVERY;
		}
		catch (StoreException | RedisException ex) {
			reportOutage(Replies.rootMessage(ex));
			return this.backOff.next();
		}
	}

	private void establish(RawConnection raw) {
		raw.onDisconnect(() -> withdraw(raw, "the connection was closed"));
		ServerInfo server = this.verifier.identify(raw);
		this.source.require(server);
		long begin = this.nanoTime.getAsLong();
		Verification verification = this.verifier.verify(raw, server);
		this.listener.accept(verification);
		this.published.publish(new ControlConnection(raw, server, verification.identity()), begin);
		this.backOff.reset();
		this.failures = 0;
		if (raw.isOpen()) {
			this.log.up(raw, server);
		}
		else {
			withdraw(raw, "the connection was closed");
		}
	}

	private Duration check(ControlConnection connection) {
		try {
			long begin = this.nanoTime.getAsLong();
			verify(connection);
			this.published.confirm(begin);
			this.failures = 0;
			return VERIFY_EVERY;
		}
		catch (StoreException ex) {
			boolean forgiven = ex instanceof NoAnswerException && ++this.failures <= FORGIVEN_FAILURES;
			return forgiven ? VERIFY_AGAIN : distrust(connection, ex);
		}
		catch (Throwable ex) {
			withdraw(connection.raw(), "unexpected failure: " + ex);
			connection.raw().close();
			throw ex;
		}
	}

	private Duration distrust(ControlConnection connection, StoreException reason) {
		withdraw(connection.raw(), Replies.rootMessage(reason));
		connection.raw().close();
		reportOutage(Replies.rootMessage(reason));
		return Duration.ZERO;
	}

	private void withdraw(RawConnection raw, String reason) {
		if (this.published.withdraw(raw, reason)) {
			this.loop.wake();
		}
	}

	private void reportOutage(String reason) {
		this.published.explain(reason);
		if (!Thread.currentThread().isInterrupted()) {
			this.log.down(reason);
		}
	}

	/**
	 * Leaves the connection to its source, whose client warns of one that is closed
	 * already.
	 */
	@Override
	public void close() {
		this.loop.close();
		ControlConnection current = this.published.getOrNull();
		if (current != null) {
			this.published.withdraw(current.raw(), "closed");
		}
		this.published.explain("closed");
	}

}
