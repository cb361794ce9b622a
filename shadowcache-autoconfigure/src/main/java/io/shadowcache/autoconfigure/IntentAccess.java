package io.shadowcache.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import io.shadowcache.engine.DatabaseIntents;
import io.shadowcache.engine.IntentLog;

/**
 * Says that the intents of writers can be asked for.
 */
final class IntentAccess {

	private final Map<String, IntentLog> byDatabase;

	/**
	 * Makes it.
	 * @param byDatabase the intents in each database by its id, at least one
	 */
	IntentAccess(Map<String, ? extends IntentLog> byDatabase) {
		this.byDatabase = new LinkedHashMap<>(byDatabase);
	}

	/**
	 * Returns the intents in one database.
	 * @param database its id
	 * @throws IllegalArgumentException if it is none of those that were given
	 */
	IntentLog of(String database) {
		IntentLog log = this.byDatabase.get(database);
		if (log == null) {
			throw new IllegalArgumentException(
					"No intents of %s are known, only those of %s".formatted(database, this.byDatabase.keySet()));
		}
		return log;
	}

	/**
	 * Returns the intents in all databases.
	 */
	IntentLog all() {
		return (this.byDatabase.size() == 1) ? this.byDatabase.values().iterator().next()
				: new DatabaseIntents(this.byDatabase);
	}

}
