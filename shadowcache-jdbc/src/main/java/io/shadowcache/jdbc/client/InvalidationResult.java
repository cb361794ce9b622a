package io.shadowcache.jdbc.client;

import java.util.OptionalLong;

/**
 * What became of an invalidation.
 *
 * @param confirmed whether the store has confirmed it. If not, it belongs to a
 * transaction that runs and is done with its commit; or the store does not answer, and it
 * is tried again until the store does, which this instance does not use for what it
 * concerns until then, though others may
 */
public record InvalidationResult(boolean confirmed) {

	/**
	 * Returns how many entries it has made stale.
	 * @return always empty: replacing one version makes any number of entries stale, and
	 * nobody counts them. {@link CacheEntry#evict()} tells whether there was one
	 */
	public OptionalLong dropped() {
		return OptionalLong.empty();
	}

}
