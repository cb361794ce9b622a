package io.shadowcache.spring.interceptor;

import java.lang.reflect.Type;
import java.util.List;

import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.operation.TtlPolicy;

/**
 * What was written about a query, checked and merged with the settings, before anything
 * is known of the database.
 *
 * @param name the name of the query
 * @param method the method
 * @param dataSource the DataSource that it reads, empty for the primary one
 * @param tables the tables as written
 * @param rows the rows as written
 * @param ttl how long its entries live
 * @param near how its entries are kept in the memory of the process
 * @param expiry what becomes of its entries around the end of their life
 * @param resultType the resolved type of its results
 * @param expressions its expressions
 */
record QueryDeclaration(String name, DeclaredMethod method, String dataSource, List<String> tables,
		List<RowsDeclaration> rows, TtlPolicy ttl, NearPolicy near, ExpiryPolicy expiry, Type resultType,
		QueryExpressions expressions) {

	QueryDeclaration {
		tables = List.copyOf(tables);
		rows = List.copyOf(rows);
	}

}
