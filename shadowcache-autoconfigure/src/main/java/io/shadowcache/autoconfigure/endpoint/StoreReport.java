package io.shadowcache.autoconfigure.endpoint;

/**
 * The store and its state.
 *
 * @param description one line, such as {@code Redis 7.0.15 standalone at localhost:6379}
 * @param breakerOpen whether the circuit breaker keeps reads from the store
 * @param connection the connection to it
 */
public record StoreReport(String description, boolean breakerOpen, ConnectionReport connection) {

}
