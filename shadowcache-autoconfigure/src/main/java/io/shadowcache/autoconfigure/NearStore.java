package io.shadowcache.autoconfigure;

import io.shadowcache.near.NearEntryStore;
import io.shadowcache.store.CircuitBreakingEntryStore;

/**
 * The store with its near cache, kept from beans that ask for a store.
 *
 * @param store what the engine uses
 * @param breaker the store behind it
 * @param pushes whether the store can report changes
 */
record NearStore(NearEntryStore store, CircuitBreakingEntryStore breaker, boolean pushes) {
}
