package io.shadowcache.operation;

/**
 * Whether entries of a query are kept in the memory of the process, and how it is made
 * sure that they are fresh.
 */
public enum NearMode {

	/**
	 * Nothing is kept.
	 */
	OFF,
	/**
	 * The bytes are kept; each read asks the store for the versions of its dependencies.
	 * As fresh as without.
	 */
	VALIDATED,
	/**
	 * A read asks nobody as long as the store is heard to report changes. May be stale
	 * for at most a second after a write of another instance.
	 */
	PUSH

}
