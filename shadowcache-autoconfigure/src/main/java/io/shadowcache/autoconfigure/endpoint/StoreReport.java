package io.shadowcache.autoconfigure.endpoint;

/**
 * The store and its state.
 *
 * @param description one line, such as {@code Redis 7.0.15 standalone at localhost:6379}
 * @param codec how values are encoded in it, such as {@code binary} or {@code json}
 * @param breakerOpen whether the circuit breaker keeps reads from the store
 * @param recovering whether queries are kept from the store because it was away, and
 * invalidations that other instances owe it since are still looked for
 * @param connection the connection to it
 */
public record StoreReport(String description, String codec, boolean breakerOpen, boolean recovering,
		ConnectionReport connection) {

}
