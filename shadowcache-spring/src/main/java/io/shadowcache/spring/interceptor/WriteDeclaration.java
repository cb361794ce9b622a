package io.shadowcache.spring.interceptor;

import java.util.List;

/**
 * What was written about a writing method, checked, before anything is known of the
 * database.
 *
 * @param method the method
 * @param dataSource the DataSource that it writes, empty for the primary one
 * @param tables the tables as written
 * @param rows the rows as written
 */
record WriteDeclaration(DeclaredMethod method, String dataSource, List<String> tables, List<RowsDeclaration> rows) {

	WriteDeclaration {
		tables = List.copyOf(tables);
		rows = List.copyOf(rows);
	}

}
