package io.shadowcache.store;

import java.time.Duration;
import java.util.Objects;

/**
 * Whose entries a store keeps, and what it needs to know to keep them safely, whichever
 * server it is for.
 *
 * @param application the application that owns the entries; part of their keys
 * @param database the id of the database that the entries are read from; applications
 * with the same id invalidate one another
 * @param lease how long a writer may take from mark to commit; positive
 * @param openTransactions ends the quarantine of a new generation early
 * @param timeouts how long to wait for the server
 */
public record StoreSettings(String application, String database, Duration lease, OpenTransactions openTransactions,
		StoreTimeouts timeouts) {

	public StoreSettings {
		if (application.isBlank() || database.isBlank()) {
			throw new IllegalArgumentException(
					"A store needs the name of an application and the id of a database, got '%s' and '%s'"
						.formatted(application, database));
		}
		if (lease.isNegative() || lease.isZero()) {
			throw new IllegalArgumentException("The lease must be positive, got " + lease);
		}
		Objects.requireNonNull(openTransactions, "openTransactions");
		Objects.requireNonNull(timeouts, "timeouts");
	}

}
