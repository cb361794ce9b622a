package io.shadowcache.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which queries are switched off. A query that is off goes to the database; writes
 * invalidate its entries all the same, so that it can be switched on again at any time.
 */
public final class QuerySwitches {

	private final Set<String> off = ConcurrentHashMap.newKeySet();

	/**
	 * Switches a query on or off.
	 * @param query the name of the query
	 * @param enabled whether it may use the cache
	 */
	public void set(String query, boolean enabled) {
		if (enabled) {
			this.off.remove(query);
		}
		else {
			this.off.add(query);
		}
	}

	/**
	 * Whether a query may use the cache.
	 * @param query the name of the query
	 * @return {@code true} unless it was switched off
	 */
	public boolean isEnabled(String query) {
		return !this.off.contains(query);
	}

}
