package io.shadowcache.checker.fault;

import java.util.Locale;

import io.shadowcache.engine.ConsistencyLevel;

/**
 * From which level on nothing is stale after a fault. In the order of the levels, from
 * the weakest.
 */
enum Promise {

	/** Nothing is stale at any level. */
	AFTER_COMMIT,
	/** Nothing is stale at {@code marked}, and at {@code strict}. */
	MARKED,
	/** Nothing is stale at {@code strict}. */
	STRICT,
	/** Every level may be stale for a while. */
	NONE;

	boolean isKeptAt(ConsistencyLevel level) {
		return compareTo(valueOf(level.label().toUpperCase(Locale.ROOT).replace('-', '_'))) <= 0;
	}

}
