package io.shadowcache.jdbc.schema;

/**
 * Counts the definitions of tables, views and triggers that were seen. Safe for use by
 * many threads.
 */
final class Definitions {

	/** Tells that a definition is under way. */
	static final long UNDER_WAY = -1;

	private int underWay;

	private long ended;

	/** Read for each statement, by all threads. */
	private volatile long version;

	synchronized void begin() {
		this.underWay++;
		this.version = UNDER_WAY;
	}

	synchronized void end() {
		this.underWay--;
		this.ended++;
		this.version = (this.underWay > 0) ? UNDER_WAY : this.ended;
	}

	/**
	 * Returns how many have ended, or {@link #UNDER_WAY}. What was learned at a number
	 * can be believed as long as it is returned.
	 */
	long version() {
		return this.version;
	}

}
