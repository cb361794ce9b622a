package io.shadowcache.autoconfigure.endpoint;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.shadowcache.near.NearFigures;
import io.shadowcache.store.StoreFigures;

/**
 * Asks the store, with the parts in front of it, how it is.
 *
 * @param codec the name of the format of values
 * @param breakerOpen whether the circuit breaker is open
 * @param near the state of the near cache
 * @param figures the state of the connection
 */
public record StoreState(Supplier<String> codec, BooleanSupplier breakerOpen, Supplier<NearFigures> near,
		Supplier<StoreFigures> figures) {
}
