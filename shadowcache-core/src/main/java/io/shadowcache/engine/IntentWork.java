package io.shadowcache.engine;

import java.time.Duration;

import io.shadowcache.store.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the intents in the database again and again, on a thread of its own, since
 * a database may take long to answer. While it does not answer it is asked less and less
 * often.
 */
final class IntentWork implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(IntentWork.class);

	private static final int LONGEST_REST = 8;

	private static final Duration WHILE_RECOVERING = Duration.ofMillis(100);

	/** An application that begins to serve before would read from the database only. */
	private static final Duration FIRST_STEP = Duration.ofSeconds(2);

	private final IntentSettings settings;

	private final RecordedWriters writers;

	private final Recovery recovery;

	private final IntentRelay relay;

	private final IntentBacklog backlog;

	private final BackgroundLoop loop = new BackgroundLoop("shadowcache-intents", this::step);

	private int failures;

	IntentWork(IntentSettings settings, RecordedWriters writers, Recovery recovery, IntentRelay relay,
			IntentBacklog backlog) {
		this.settings = settings;
		this.recovery = recovery;
		this.writers = writers;
		this.relay = relay;
		this.backlog = backlog;
	}

	/**
	 * Starts the thread, and waits for its first step for some seconds at most.
	 */
	void start() {
		this.loop.start(FIRST_STEP);
	}

	/**
	 * Has the next step taken at once.
	 */
	void wake() {
		this.loop.wake();
	}

	/**
	 * Does everything that is due.
	 * @return how long to rest
	 */
	Duration step() {
		try {
			boolean recovered = this.recovery.step();
			this.writers.resolve();
			this.relay.removeConfirmed();
			boolean more = this.relay.relay();
			this.backlog.measure();
			answered();
			return more ? Duration.ZERO : rest(recovered);
		}
		catch (IntentException ex) {
			failed(ex);
			return this.settings.interval().multipliedBy(Math.min(this.failures, LONGEST_REST));
		}
	}

	private Duration rest(boolean recovered) {
		Duration interval = this.settings.interval();
		return (recovered || interval.compareTo(WHILE_RECOVERING) < 0) ? interval : WHILE_RECOVERING;
	}

	private void failed(IntentException failure) {
		this.failures++;
		if (this.failures == 1) {
			logger.warn("The intents in the database cannot be looked after; they stay where they are, and it is tried "
					+ "again and again: {}", failure.getMessage());
		}
	}

	private void answered() {
		if (this.failures > 0) {
			logger.info("The intents in the database are looked after again");
		}
		this.failures = 0;
	}

	/**
	 * Ends the thread, and removes what was confirmed since it last did.
	 */
	@Override
	public void close() {
		this.loop.close();
		try {
			if (this.failures == 0) {
				this.relay.removeConfirmed();
			}
		}
		catch (IntentException ex) {
			logger.debug("Intents stay in the database until another instance removes them", ex);
		}
	}

}
