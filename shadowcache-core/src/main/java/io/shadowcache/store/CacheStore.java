package io.shadowcache.store;

/**
 * A complete store: what a module for a server provides, and what near cache and circuit
 * breaker decorate.
 */
public interface CacheStore extends EntryStore, VersionStore, AutoCloseable {

	/**
	 * Connects in the background. Before, and while there is no connection, every
	 * operation fails at once with a {@link NoConnectionException}.
	 */
	void start();

	/**
	 * Ends all background work and closes all connections. Waits for both.
	 */
	@Override
	void close();

	/**
	 * Returns how this store lets one process at a time load an entry.
	 * @return the same instance always; every wish is granted by default
	 */
	default LoadLeases loadLeases() {
		return LoadLeases.UNLIMITED;
	}

	/**
	 * Returns how entries are found in the memory of this process without a key.
	 * @return the same instance always; nothing is remembered by default
	 */
	default CallMemory callMemory() {
		return CallMemory.NONE;
	}

	/**
	 * Counts how often this store was away: connections that were made, and circuit
	 * breakers that have closed. Counted before the store answers again, so that whoever
	 * is answered after an outage finds a count that is higher than before.
	 * @return never less than before; always 0 for a store that is never away
	 */
	default long outages() {
		return 0;
	}

	/**
	 * Describes the store for people.
	 * @return one short line without secrets, such as
	 * {@code Redis 8.0 standalone at localhost:6379}
	 */
	String describe();

}
