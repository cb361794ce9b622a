package io.shadowcache.engine;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how many intents wait in the database, and raises the alarm when there are too
 * many: nobody relays them, or nobody reaches the store. Measured by one thread.
 */
final class IntentBacklog {

	private static final Logger logger = LoggerFactory.getLogger(IntentBacklog.class);

	private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

	private final IntentLog log;

	private final IntentSettings settings;

	private final EngineContext context;

	private long measuredAt;

	private boolean measured;

	private boolean alarmed;

	private volatile int size;

	IntentBacklog(IntentLog log, IntentSettings settings, EngineContext context) {
		this.log = log;
		this.settings = settings;
		this.context = context;
	}

	/**
	 * Counts them now and then.
	 * @throws IntentException if the database does not answer
	 */
	void measure() {
		long now = this.context.nanoTime();
		if (this.measured && now - this.measuredAt < INTERVAL_NANOS) {
			return;
		}
		this.size = this.log.count(this.settings.max());
		this.measuredAt = now;
		this.measured = true;
		boolean many = this.size > this.settings.alarm() || isFull();
		if (many && !this.alarmed) {
			logger.warn("{} intents wait in the database for an instance that reaches both the database and the store; "
					+ "from {} on, writes at level marked leave none", this.size, this.settings.max());
		}
		else if (!many && this.alarmed) {
			logger.info("The intents in the database are down to {}", this.size);
		}
		this.alarmed = many;
	}

	/**
	 * Whether there are so many that no more are to be written for the relay's sake.
	 */
	boolean isFull() {
		return this.size >= this.settings.max();
	}

	/**
	 * Returns how many there were when they were last counted.
	 */
	int size() {
		return this.size;
	}

}
