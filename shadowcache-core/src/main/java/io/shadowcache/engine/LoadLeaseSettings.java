package io.shadowcache.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * When the instances of an application let one of them load.
 *
 * @param enabled whether they do, for queries that are not named in {@code queries}
 * @param minLoad a query whose loads take less time on average takes no lease, since that
 * would cost another round trip; not negative
 * @param maxWait for how long a caller waits for another instance before it loads itself;
 * not negative
 * @param queries by the names of queries, whether they always take a lease or never
 */
public record LoadLeaseSettings(boolean enabled, Duration minLoad, Duration maxWait, Map<String, Boolean> queries) {

	/**
	 * Leases for loads of at least 5 milliseconds, waited for at most 10 seconds.
	 */
	public static final LoadLeaseSettings DEFAULTS = new LoadLeaseSettings(true, Duration.ofMillis(5),
			Duration.ofSeconds(10), Map.of());

	public LoadLeaseSettings {
		queries = Map.copyOf(queries);
		requireNotNegative("minLoad", minLoad);
		requireNotNegative("maxWait", maxWait);
	}

	private static void requireNotNegative(String name, Duration value) {
		if (Objects.requireNonNull(value, name).isNegative()) {
			throw new IllegalArgumentException(name + " must not be negative, but is " + value);
		}
	}

}
