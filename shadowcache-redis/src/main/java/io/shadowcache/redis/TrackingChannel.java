package io.shadowcache.redis;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

import io.lettuce.core.RedisException;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.near.InvalidationListener;
import io.shadowcache.store.BackOff;
import io.shadowcache.store.BackgroundLoop;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection on which the server reports changes, always to the server that the
 * {@link ControlLink} uses: it follows the link, and proves nothing while the link has no
 * connection, or one to a server of another identity.
 */
final class TrackingChannel implements InvalidationChannel {

	private static final Logger logger = LoggerFactory.getLogger(TrackingChannel.class);

	/**
	 * Two answers in a row must arrive within the second for which they are good.
	 */
	private static final Duration BEAT = Duration.ofMillis(200);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final Duration AT_ONCE = Duration.ofMillis(1);

	private final ConnectionSource source;

	private final Verifier verifier;

	private final ControlLink link;

	private final KeySpace keys;

	private final Duration timeout;

	private final LongSupplier nanoTime;

	private final BackgroundLoop loop = new BackgroundLoop("shadowcache-redis-tracking", this::step);

	private final BackOff backOff = new BackOff();

	private @Nullable InvalidationListener listener;

	private @Nullable TrackingSession session;

	private @Nullable Bits128 identity;

	private boolean warned;

	TrackingChannel(ConnectionSource source, Verifier verifier, ControlLink link, KeySpace keys, Duration timeout,
			LongSupplier nanoTime) {
		this.source = source;
		this.verifier = verifier;
		this.link = link;
		this.keys = keys;
		this.timeout = timeout;
		this.nanoTime = nanoTime;
	}

	@Override
	public void open(InvalidationListener heard) {
		this.listener = heard;
		this.loop.start();
	}

	private Duration step() {
		TrackingSession current = this.session;
		ControlConnection control = this.link.connectionOrNull();
		if (current == null) {
			return (control != null) ? connect(control) : BEAT;
		}
		ForgetReason failure = failure(current, control);
		if (failure != null) {
			end(current, failure);
			return AT_ONCE;
		}
		current.ping();
		return BEAT;
	}

	private @Nullable ForgetReason failure(TrackingSession current, @Nullable ControlConnection control) {
		if (control == null || !current.isAlive(PATIENCE)) {
			return ForgetReason.CONNECTION_LOST;
		}
		return control.identity().equals(this.identity) ? null : ForgetReason.IDENTITY_CHANGED;
	}

	private Duration connect(ControlConnection control) {
		try {
			RawConnection raw = this.source.openTracking();
			try {
				begin(raw, control);
			}
			catch (Throwable ex) {
				raw.close();
				throw ex;
			}
			this.backOff.reset();
			this.warned = false;
			return AT_ONCE;
		}
		catch (StoreException | RedisException ex) {
			warn(Replies.rootMessage(ex));
			return this.backOff.next();
		}
	}

	private void begin(RawConnection raw, ControlConnection control) {
		TrackingSession fresh = new TrackingSession(raw, this.keys, listener(), this.nanoTime);
		Activation.await(() -> {
			fresh.begin(this.timeout);
			return fresh;
		});
		Bits128 found = this.verifier.verify(raw, control.server()).identity();
		if (!found.equals(control.identity())) {
			throw new StoreException("The server at %s has another identity".formatted(raw.address()));
		}
		raw.onDisconnect(this.loop::wake);
		this.identity = found;
		this.session = fresh;
		listener().connected();
		fresh.ping();
	}

	private void end(TrackingSession current, ForgetReason reason) {
		this.session = null;
		this.identity = null;
		listener().lost(reason);
		current.close();
	}

	private InvalidationListener listener() {
		return Objects.requireNonNull(this.listener, "listener");
	}

	private void warn(String reason) {
		if (!this.warned && !Thread.currentThread().isInterrupted()) {
			this.warned = true;
			logger.warn("Redis does not report changes; near caches ask it at each read until it does: {}", reason);
		}
	}

	@Override
	public void close() {
		this.loop.close();
		TrackingSession current = this.session;
		if (current != null) {
			end(current, ForgetReason.CLOSED);
		}
	}

}
