package io.shadowcache.store;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import io.shadowcache.dependency.Generation;

/**
 * Ends a quarantine on a background thread of its own, as soon as the database says that
 * it may. Safe for use by many threads.
 */
public final class QuarantineWatch implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(50);

	private static final Duration NOTHING_TO_POLL = Duration.ofDays(1);

	/** An application that begins to serve in quarantine would miss twice on all. */
	private static final Duration FIRST_DECISION = Quarantine.RECONNECT.plusMillis(1500);

	private final Quarantine quarantine;

	private final BooleanSupplier more;

	private final BackgroundLoop loop;

	/**
	 * Makes a watch that is not started.
	 * @param thread the name of its thread
	 * @param quarantine what it ends
	 * @param more further work of the same kind, done with every step on the same thread;
	 * tells whether there still is something to wait for
	 */
	public QuarantineWatch(String thread, Quarantine quarantine, BooleanSupplier more) {
		this.quarantine = Objects.requireNonNull(quarantine, "quarantine");
		this.more = Objects.requireNonNull(more, "more");
		this.loop = new BackgroundLoop(thread, this::step);
	}

	/**
	 * Starts the thread.
	 */
	public void start() {
		this.loop.start();
	}

	/**
	 * A server was verified. Never blocks.
	 * @param generation its generation
	 * @param serverMillis its time, in milliseconds since the epoch
	 */
	public void observe(Generation generation, long serverMillis) {
		if (this.quarantine.observe(generation, serverMillis)) {
			wake();
		}
	}

	/**
	 * There is something to do. Never blocks.
	 */
	public void wake() {
		this.loop.wake();
	}

	/**
	 * Waits until it is decided whether the first generation is in quarantine, some
	 * seconds at most.
	 */
	public void awaitFirstDecision() {
		this.quarantine.awaitFirstDecision(FIRST_DECISION);
	}

	private Duration step() {
		boolean newGeneration = this.quarantine.poll();
		boolean others = this.more.getAsBoolean();
		return (newGeneration || others) ? POLL : NOTHING_TO_POLL;
	}

	/**
	 * Ends the thread, and waits for its end.
	 */
	@Override
	public void close() {
		this.loop.close();
	}

}
