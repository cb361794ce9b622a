package io.shadowcache.jdbc.schema;

/**
 * Names a database.
 *
 * @param database its id
 * @param defaultSchema the schema or catalog of unqualified names, perhaps empty
 */
public record Place(String database, String defaultSchema) {
}
