package io.shadowcache.engine;

/**
 * How many threads of its own a cache uses at most. They begin when there is work.
 *
 * @param backgroundLoads how many run loads that no caller runs himself: of entries that
 * are about to expire, and of queries that take longer than they may
 * @param storeAccess how many ask the store for callers that must not block; as many more
 * tell it of their writes
 * @param maxWaiting how many reads of such callers may wait for a thread; one that comes
 * beyond goes past the cache
 */
public record ThreadSettings(int backgroundLoads, int storeAccess, int maxWaiting) {

	/**
	 * 4 threads for loads, 8 for the store, for which 10,000 reads may wait.
	 */
	public static final ThreadSettings DEFAULTS = new ThreadSettings(4, 8, 10_000);

	public ThreadSettings {
		requirePositive("backgroundLoads", backgroundLoads);
		requirePositive("storeAccess", storeAccess);
		requirePositive("maxWaiting", maxWaiting);
	}

	private static void requirePositive(String name, int value) {
		if (value < 1) {
			throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
		}
	}

}
