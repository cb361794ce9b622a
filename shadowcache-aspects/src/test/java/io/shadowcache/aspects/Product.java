package io.shadowcache.aspects;

/**
 * A row of the table {@code product}.
 */
record Product(long id, String name) {
}
