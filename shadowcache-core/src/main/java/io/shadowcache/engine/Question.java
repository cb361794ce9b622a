package io.shadowcache.engine;

import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;

/**
 * One call of a query.
 *
 * @param query the query
 * @param key the key made of the query and the arguments of this call
 * @param scope what the transaction of this call allows
 * @param loader runs the real query for this call
 */
record Question(QueryOperation query, CacheKey key, ReadScope scope, Loader loader) {
}
