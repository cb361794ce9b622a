package io.shadowcache.autoconfigure;

import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.store.CacheStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes stores like that of the primary database for others.
 */
@FunctionalInterface
interface FurtherStores {

	/**
	 * Makes a store.
	 * @param database the id of its database
	 * @return the store, owned by the caller
	 */
	Made make(String database);

	/**
	 * A store with what tells of its changes.
	 *
	 * @param store the store
	 * @param channel tells of its changes, or {@code null} if nothing does
	 */
	record Made(CacheStore store, @Nullable InvalidationChannel channel) {
	}

}
