package io.shadowcache.dashboard;

import io.shadowcache.autoconfigure.endpoint.EvictionOutcome;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheEndpoint;
import io.shadowcache.dashboard.event.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * Does what an operator wants done, by the operations of the Actuator endpoint.
 */
final class Actions {

	private static final String QUERIES = "queries";

	private final ShadowCacheEndpoint endpoint;

	private final EventLog events;

	Actions(ShadowCacheEndpoint endpoint, EventLog events) {
		this.endpoint = endpoint;
		this.events = events;
	}

	/**
	 * Carries out an action.
	 * @return what became of it
	 * @throws IllegalArgumentException if there is no such action, or something is
	 * missing
	 */
	EvictionOutcome run(String action, Order order) {
		return switch (action) {
			case "evict" -> this.endpoint.evict(QUERIES, order.name());
			case "invalidate" -> this.endpoint.evict("tables", order.name());
			case "switch" -> switchQuery(order);
			default -> throw new IllegalArgumentException(
					"There is no action '" + action + "': write evict, invalidate or switch");
		};
	}

	private EvictionOutcome switchQuery(Order order) {
		Boolean enabled = order.enabled();
		if (enabled == null) {
			throw new IllegalArgumentException("'enabled' must be true or false");
		}
		if (this.endpoint.configure(QUERIES, order.name(), enabled) == null) {
			return EvictionOutcome.UNKNOWN;
		}
		this.events.switched(order.name(), enabled);
		return EvictionOutcome.DONE;
	}

	/**
	 * What comes with an action.
	 *
	 * @param name the query or table
	 * @param enabled whether a query is to use the cache; for switching only
	 */
	record Order(String name, @Nullable Boolean enabled) {

		Order {
			if (name == null || name.isBlank()) {
				throw new IllegalArgumentException("'name' must name a query or table");
			}
		}

	}

}
