package io.shadowcache.spring.metrics;

import java.util.List;

/**
 * The meters of the cache. Every tag has few values, which the application's own
 * declarations bound; no key or argument is ever among them.
 */
public enum ShadowCacheMeter {

	/** Calls of cached queries. */
	REQUESTS("shadowcache.requests", Type.COUNTER,
			"Calls of cached queries. The reason tells why a call missed or bypassed the cache; the table tells what "
					+ "was written to since, or is being written to",
			"query", "result", "reason", "table"),
	/** Time of hits. */
	HIT("shadowcache.hit", Type.TIMER, "Time from the call to the decoded value, for calls answered by the cache",
			"query"),
	/** Time of loads. */
	LOAD("shadowcache.load", Type.TIMER, "Time that the real query took", "query", "outcome"),
	/** Time of waits for another caller's load. */
	COALESCED("shadowcache.coalesced", Type.TIMER,
			"Time that callers waited for a load that another caller had begun; each of them also counts as a miss",
			"query"),
	/** Expired values served. */
	STALE("shadowcache.stale", Type.COUNTER,
			"Values served after their expiry, since the query failed or took too long; each also counts as a miss",
			"query", "reason"),
	/** Queries that took longer than they may. */
	SOFT_TIMEOUTS("shadowcache.soft.timeouts", Type.COUNTER,
			"Calls whose query took longer than stale-on-timeout while there was an expired value", "query"),
	/** Loads before the expiry. */
	EARLY_REFRESHES("shadowcache.early.refreshes", Type.COUNTER,
			"Entries loaded anew in the background before their expiry: how many were started, and what became of them",
			"query", "step"),
	/** Time of waits for other instances. */
	LEASE_WAIT("shadowcache.lease.wait", Type.TIMER,
			"Time that callers waited for a load of another instance. The outcome tells whether that has served them, or "
					+ "why they loaded themselves",
			"query", "outcome"),
	/** Time of waits for other loads of a table. */
	BULKHEAD_WAIT("shadowcache.bulkhead.wait", Type.TIMER,
			"Time that loads waited because too many others of their tables ran. The outcome is overflow when a load "
					+ "ran besides them after the maximum wait",
			"query", "outcome"),
	/** Outcomes of stores. */
	STORES("shadowcache.stores", Type.COUNTER,
			"What became of loaded values. The outcome is stale when the store refused a value because a table was "
					+ "written to during its load",
			"query", "outcome"),
	/** Sizes of entries. */
	ENTRY_SIZE("shadowcache.entry.size", Type.SUMMARY, "Size of entries stored, frame included, in bytes", "query"),
	/** Invalidations of tables. */
	INVALIDATIONS("shadowcache.invalidations", Type.COUNTER, "Invalidations that the store has confirmed", "table"),
	/** Writes to tables that nothing reads. */
	UNREAD_WRITES("shadowcache.writes.unread", Type.COUNTER,
			"Writes that the store was not told of, because nothing cached can depend on the table", "table"),
	/** Evictions of whole queries. */
	EVICTIONS("shadowcache.evictions", Type.COUNTER, "Evictions of all entries of a query", "query"),
	/** Failures of the store. */
	STORE_FAILURES("shadowcache.store.failures", Type.COUNTER,
			"Commands that the store did not carry out, those that an open circuit breaker refused included",
			"command"),
	/** Invalidations that are waiting. */
	INVALIDATIONS_PENDING("shadowcache.invalidations.pending", Type.GAUGE,
			"Invalidations that the store has not confirmed yet"),
	/** Intents in the database. */
	INTENTS("shadowcache.intents", Type.GAUGE,
			"Intents of writers that wait in the database, where there is a table of them"),
	/** Tables that are not trusted. */
	TABLES_DISTRUSTED("shadowcache.tables.distrusted", Type.GAUGE,
			"Tables whose queries bypass the cache because an invalidation could not be written yet"),
	/** Whether the circuit breaker is open. */
	BREAKER_OPEN("shadowcache.breaker.open", Type.GAUGE, "1 while reads do not reach the store, otherwise 0"),
	/** Transactions that are about to commit. */
	MARKS_ACTIVE("shadowcache.marks.active", Type.GAUGE,
			"Transactions of this instance that are between the announcement of their writes and the end of their commit"),
	/** Marks past their lease. */
	MARKS_OVERDUE("shadowcache.marks.overdue", Type.COUNTER,
			"Marks that their writer did not withdraw within the lease, found by this instance, and released by it",
			"outcome"),
	/** Whether there is a verified connection. */
	CONNECTION_UP("shadowcache.connection.up", Type.GAUGE,
			"1 while there is a verified connection to the store, otherwise 0; 1 with the store in memory"),
	/** Verifications of the connection. */
	VERIFICATIONS("shadowcache.verifications", Type.COUNTER,
			"Verifications of the connection to the store: that it is the same server, and accepts writes", "outcome"),
	/** Age of the last verification. */
	VERIFICATION_AGE("shadowcache.verification.age", Type.GAUGE,
			"Seconds since the connection to the store was verified; -1 if it never was"),
	/** Generations of the store. */
	GENERATIONS("shadowcache.generations", Type.COUNTER,
			"Generations of the store that this instance has met; more than one says that the server was restarted, "
					+ "replaced or emptied"),
	/** The rest of a quarantine. */
	QUARANTINE("shadowcache.quarantine", Type.GAUGE,
			"Seconds for which nothing is stored at most because the generation of the store is new; 0 if it is trusted"),
	/** Threads of the cache. */
	THREADS("shadowcache.threads", Type.GAUGE, "Background threads of ShadowCache in this process"),
	/** Entries in the memory of this process. */
	NEAR_ENTRIES("shadowcache.near.entries", Type.GAUGE, "Entries in the memory of this process"),
	/** Size of the entries in the memory of this process. */
	NEAR_BYTES("shadowcache.near.bytes", Type.GAUGE,
			"Bytes that the entries in the memory of this process take, roughly"),
	/** Entries that had to leave the memory of this process. */
	NEAR_EVICTIONS("shadowcache.near.evictions", Type.COUNTER,
			"Entries that had to leave the memory of this process because others needed their room"),
	/** How often all trust was lost. */
	NEAR_FORGETS("shadowcache.near.forgets", Type.COUNTER,
			"How often entries in the memory of this process were no longer trusted without asking, because changes may "
					+ "have been missed",
			"reason"),
	/** Whether changes are reported. */
	NEAR_HEARING("shadowcache.near.hearing", Type.GAUGE,
			"1 while the store reports changes to this process, otherwise 0; 0 if no query is at near = push"),
	/** How old an unheard change may be. */
	NEAR_LAG("shadowcache.near.lag", Type.GAUGE,
			"Seconds since the moment until which all changes are known to have been heard of; -1 if there is none");

	private final String meterName;

	private final Type type;

	private final String description;

	@SuppressWarnings("ImmutableEnumChecker") // made by List.of
	private final List<String> tags;

	ShadowCacheMeter(String meterName, Type type, String description, String... tags) {
		this.meterName = meterName;
		this.type = type;
		this.description = description;
		this.tags = List.of(tags);
	}

	/**
	 * Returns the name of the meter.
	 * @return lower case, with dots
	 */
	public String meterName() {
		return this.meterName;
	}

	/**
	 * Returns what kind of meter it is.
	 * @return its type
	 */
	public Type type() {
		return this.type;
	}

	/**
	 * Returns what the meter measures.
	 * @return a phrase without a full stop at its end
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Returns the keys of the meter's tags.
	 * @return the keys, in the order in which values are given; unmodifiable
	 */
	public List<String> tags() {
		return this.tags;
	}

	/**
	 * The kinds of meter.
	 */
	public enum Type {

		/** Counts up. */
		COUNTER,
		/** Measures durations. */
		TIMER,
		/** Measures sizes. */
		SUMMARY,
		/** Shows a value of now. */
		GAUGE

	}

}
