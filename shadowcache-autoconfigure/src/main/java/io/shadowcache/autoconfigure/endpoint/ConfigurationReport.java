package io.shadowcache.autoconfigure.endpoint;

import java.time.Duration;

/**
 * The settings of the cache as a whole.
 *
 * @param application the name under which entries are kept
 * @param databaseId the id of the database; applications with the same id invalidate one
 * another
 * @param consistency the level of tables that have none of their own
 * @param lease how long a commit may take
 * @param maxEntryBytes larger entries are not stored
 */
public record ConfigurationReport(String application, String databaseId, String consistency, Duration lease,
		int maxEntryBytes) {

}
