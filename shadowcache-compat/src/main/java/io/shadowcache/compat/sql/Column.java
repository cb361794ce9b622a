package io.shadowcache.compat.sql;

/**
 * A column of a result.
 *
 * @param label its name or alias
 * @param kind what it holds
 */
record Column(String label, ColumnKind kind) {
}
