package io.shadowcache.spring.interceptor;

import java.util.List;

import io.shadowcache.spring.transaction.MethodTransaction;

/**
 * What was written about a writing method, checked, before anything is known of the
 * database.
 *
 * @param method the method
 * @param tables the tables as written
 * @param transaction how its transaction meets the caller's
 */
record WriteDeclaration(DeclaredMethod method, List<String> tables, MethodTransaction transaction) {

	WriteDeclaration {
		tables = List.copyOf(tables);
	}

}
