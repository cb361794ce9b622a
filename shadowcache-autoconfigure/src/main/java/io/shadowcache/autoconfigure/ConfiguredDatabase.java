package io.shadowcache.autoconfigure;

import io.shadowcache.spring.interceptor.DatabaseIdentity;

/**
 * A database whose identity is configured.
 *
 * @param id the id that all applications on the database share
 * @param defaultSchema the schema that unqualified tables belong to, or an empty string
 */
record ConfiguredDatabase(String id, String defaultSchema) implements DatabaseIdentity {

}
