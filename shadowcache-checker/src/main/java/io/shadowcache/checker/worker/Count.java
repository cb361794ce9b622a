package io.shadowcache.checker.worker;

/**
 * What every process counts.
 */
public enum Count {

	/** Reads that were judged. */
	READS,
	/** Reads that the cache answered, most of them judged. */
	HITS,
	/** Reads that the cache answered after all faults were over. */
	LATER_HITS,
	/** Writes that were acknowledged. */
	WRITES,
	/** Reads that broke a promise. */
	VIOLATIONS,
	/** Stale reads in a time for which the level promises nothing. */
	EXCUSED,
	/** Reads that failed because of the cache. */
	FAILED_READS,
	/** Reads that failed because of the database. */
	DATABASE_FAILURES,
	/** Writes that failed, or whose outcome is not known. */
	FAILED_WRITES,
	/** Processes that have found the cache equal to the database in the end. */
	SETTLED,
	/** Judged reads by entries over whole tables. */
	TABLES,
	/** Judged reads by entries over single rows. */
	ROWS,
	/** Judged reads by entries in the memory of the process, validated each time. */
	NEAR,
	/**
	 * Judged reads by entries in the memory of the process, of which changes are
	 * reported.
	 */
	PUSH,
	/** Hits of such entries for which nobody was asked. */
	PUSH_HITS,
	/** Judged reads of the sum over two tables. */
	SUMS,
	/** Judged reads right after a look into the primary by the same thread. */
	COMPARED,
	/** Judged reads in a REPEATABLE READ transaction, compared with its snapshot. */
	SNAPSHOTS,
	/** Moments of the protocol that were made longer. */
	PAUSES,
	/** Times that a process stood still between mark and commit. */
	HELD_COMMITS,
	/** Times that a process stood still at another moment that was chosen. */
	HELD,
	/**
	 * Processes that hold nothing any more in the end, of what they did not hold before.
	 */
	RESTED,
	/** Connections to the database that the pools keep in the end. */
	POOLED

}
