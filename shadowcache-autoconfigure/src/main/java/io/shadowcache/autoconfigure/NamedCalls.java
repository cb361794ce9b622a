package io.shadowcache.autoconfigure;

import java.util.Collection;
import java.util.function.Supplier;

import io.shadowcache.operation.QueryOperation;

/**
 * The queries that were asked through the programmatic API so far.
 *
 * @param queries asked for with each report
 */
record NamedCalls(Supplier<Collection<QueryOperation>> queries) {
}
