package io.shadowcache.boot.test;

import java.util.List;

import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.DeclaredQuery;
import io.shadowcache.spring.interceptor.QueryRegistry;

/**
 * The queries that the application under test declares with annotations.
 *
 * @param registry knows them once the application has started
 */
record DeclaredQueries(QueryRegistry registry) {

	List<QueryOperation> operations() {
		return this.registry.queries().stream().map(DeclaredQuery::operation).toList();
	}

}
