package io.shadowcache.autoconfigure;

import io.shadowcache.store.CircuitBreakingEntryStore;

/**
 * The store with its breaker, kept from beans that ask for a store.
 *
 * @param breaker what the engine uses
 */
record BreakerStore(CircuitBreakingEntryStore breaker) {

}
