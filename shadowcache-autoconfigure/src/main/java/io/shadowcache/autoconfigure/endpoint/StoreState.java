package io.shadowcache.autoconfigure.endpoint;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.shadowcache.near.NearFigures;

/**
 * Asks the parts in front of the store how they are.
 *
 * @param breakerOpen whether the circuit breaker is open
 * @param near the state of the near cache
 */
public record StoreState(BooleanSupplier breakerOpen, Supplier<NearFigures> near) {
}
