package io.shadowcache.spring.interceptor;

import io.shadowcache.operation.QueryOperation;

/**
 * A query that the application declares, for people and tools.
 *
 * @param operation the query
 * @param method the method, with its parameter types
 * @param key the key expression, empty for all arguments
 * @param condition the condition, empty for always
 * @param unless the expression that leaves results uncached, empty for never
 * @param enabled whether the settings let it use the cache
 */
public record DeclaredQuery(QueryOperation operation, String method, String key, String condition, String unless,
		boolean enabled) {
}
