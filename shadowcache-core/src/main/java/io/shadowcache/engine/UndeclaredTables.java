package io.shadowcache.engine;

/**
 * What to do when a query that declares its tables reads another one.
 */
public enum UndeclaredTables {

	/** Depend on it as well, and log it once. */
	ADD,
	/** Depend on the declared tables only, and warn once: writes to it stay unseen. */
	WARN,
	/** Fail the call, and every later one that reads it from the database. */
	FAIL

}
