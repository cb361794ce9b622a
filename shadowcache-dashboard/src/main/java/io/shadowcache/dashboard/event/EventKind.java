package io.shadowcache.dashboard.event;

/**
 * What can happen to the cache, apart from hits and ordinary misses.
 */
public enum EventKind {

	/** Entries that depend on a table are stale. The subject is the table. */
	INVALIDATION(EventLevel.INFO, "Table invalidated"),
	/** All entries of a query are stale. The subject is the query. */
	EVICTION(EventLevel.INFO, "Query evicted"),
	/** A query uses the cache again. The subject is the query. */
	SWITCHED_ON(EventLevel.INFO, "Query switched on"),
	/** A query does not use the cache. The subject is the query. */
	SWITCHED_OFF(EventLevel.WARNING, "Query switched off"),
	/** The store is of another generation than before. */
	GENERATION(EventLevel.WARNING, "Store restarted, replaced or emptied"),
	/** Reads do not wait for the store. */
	BREAKER_OPENED(EventLevel.ERROR, "Circuit breaker opened"),
	/** The store answers again. */
	BREAKER_CLOSED(EventLevel.INFO, "Circuit breaker closed"),
	/** The store did not do what it was asked for. The subject is the command. */
	STORE_FAILURE(EventLevel.ERROR, "Store failed"),
	/** The real query took long. The subject is the query. */
	SLOW_LOAD(EventLevel.WARNING, "Slow load"),
	/** The real query threw. The subject is the query. */
	LOAD_FAILURE(EventLevel.WARNING, "Load failed"),
	/** An expired value was served. The subject is the query. */
	STALE(EventLevel.WARNING, "Expired value served"),
	/** A loaded value cannot be stored. The subject is the query. */
	NOT_STORED(EventLevel.WARNING, "Value not stored"),
	/** A load has not waited for its turn any longer. The subject is the query. */
	OVERFLOW(EventLevel.WARNING, "Load limit exceeded");

	private final EventLevel level;

	private final String title;

	EventKind(EventLevel level, String title) {
		this.level = level;
		this.title = title;
	}

	/**
	 * Returns how much it matters.
	 * @return the level
	 */
	public EventLevel level() {
		return this.level;
	}

	/**
	 * Returns words for people.
	 * @return a few words
	 */
	public String title() {
		return this.title;
	}

}
