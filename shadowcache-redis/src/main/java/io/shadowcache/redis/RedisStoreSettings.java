package io.shadowcache.redis;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whose entries a store keeps, under which names and with how much patience.
 *
 * @param application the application that owns the entries; part of their keys
 * @param database the id of the database that the entries are read from; applications
 * with the same id invalidate one another
 * @param lease how long a new generation stays in quarantine when the database cannot be
 * asked; the lease that writers are marked with
 * @param timeouts how long to wait for Redis
 */
public record RedisStoreSettings(String application, String database, Duration lease, RedisTimeouts timeouts) {

	/** Braces would move a key to another slot of a Cluster. */
	private static final Pattern NAME = Pattern.compile("[^{}\\s\\p{Cntrl}]+");

	public RedisStoreSettings {
		requireName("application", application);
		requireName("database id", database);
		Objects.requireNonNull(timeouts, "timeouts");
		if (lease.isNegative()) {
			throw new IllegalArgumentException("The lease must not be negative, got " + lease);
		}
	}

	private static void requireName(String what, String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException(
					"The %s '%s' cannot be part of a key: write a name without braces, spaces and control characters"
						.formatted(what, name));
		}
	}

}
