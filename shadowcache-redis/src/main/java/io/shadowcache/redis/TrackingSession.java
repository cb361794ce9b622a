package io.shadowcache.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

import io.lettuce.core.api.push.PushMessage;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.InvalidationListener;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection on which the server reports every change of a control key.
 * <p>
 * What proves that nothing is missing is the answer to a {@code PING}. The server writes
 * reports at the end of a cycle of its event loop, so an answer may overtake the report
 * of a change made earlier in the same cycle. But a {@code PING} that was sent after the
 * answer to another one is read in a later cycle than that one; so its answer proves that
 * everything was reported that was changed before the <em>other</em> one was sent.
 */
final class TrackingSession {

	private static final Logger logger = LoggerFactory.getLogger(TrackingSession.class);

	private final RawConnection connection;

	private final KeySpace keys;

	private final InvalidationListener listener;

	private final LongSupplier nanoTime;

	private volatile boolean broken;

	private volatile @Nullable Ping ping;

	TrackingSession(RawConnection connection, KeySpace keys, InvalidationListener listener, LongSupplier nanoTime) {
		this.connection = connection;
		this.keys = keys;
		this.listener = listener;
		this.nanoTime = nanoTime;
	}

	/**
	 * Has changes reported from now on.
	 * @throws io.shadowcache.store.StoreException if the server refuses, or does not
	 * answer
	 */
	void begin(Duration timeout) {
		this.connection.onPush(this::heard);
		this.connection.track(this.keys.trackedPrefixes(), timeout);
	}

	/**
	 * Whether reports can be expected.
	 * @param patience how long an answer may take
	 */
	boolean isAlive(Duration patience) {
		Ping last = this.ping;
		boolean late = last != null && !last.answered && this.nanoTime.getAsLong() - last.sent > patience.toNanos();
		return !this.broken && !late && this.connection.isOpen();
	}

	/**
	 * Asks for the next proof, unless the last one is on its way.
	 */
	void ping() {
		Ping last = this.ping;
		if (last == null || last.answered) {
			Ping next = new Ping(this.nanoTime.getAsLong());
			this.ping = next;
			send(last, next);
		}
	}

	private void send(@Nullable Ping before, Ping next) {
		try {
			var unused = this.connection.ping().thenRun(() -> answered(before, next));
		}
		catch (StoreException ex) {
			this.broken = true;
		}
	}

	/**
	 * Runs behind all reports that arrived before the answer.
	 */
	private void answered(@Nullable Ping before, Ping now) {
		if (before != null && !this.broken) {
			this.listener.heardUntil(before.sent);
		}
		now.answered = true;
	}

	private void heard(PushMessage message) {
		try {
			if (message.getType().equals("invalidate")) {
				report(message.getContent(TrackingSession::text).get(1));
			}
		}
		catch (RuntimeException ex) {
			this.broken = true;
			logger.warn("A report of changes cannot be read; connecting anew", ex);
		}
	}

	/**
	 * The server names no keys when it was emptied.
	 */
	private void report(@Nullable Object changed) {
		if (changed instanceof List<?> names) {
			names.forEach((name) -> report(String.valueOf(name)));
		}
		else {
			this.listener.forget(ForgetReason.FLUSHED);
		}
	}

	private void report(String key) {
		Dependency dependency = this.keys.dependencyOf(key);
		if (dependency != null) {
			this.listener.changed(dependency);
		}
		else {
			this.listener.forget(this.keys.isGeneration(key) ? ForgetReason.GENERATION : ForgetReason.UNREADABLE);
		}
	}

	private static Object text(ByteBuffer bytes) {
		return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
	}

	void close() {
		this.broken = true;
		this.connection.close();
	}

	/**
	 * A question that is answered in order.
	 */
	private static final class Ping {

		private final long sent;

		private volatile boolean answered;

		Ping(long sent) {
			this.sent = sent;
		}

	}

}
