package io.shadowcache.spring.interceptor;

import java.util.List;

import org.springframework.expression.Expression;

/**
 * Rows of one table as written, checked, before anything is known of the database.
 *
 * @param table the table as written
 * @param keys gives the values of its primary key, in the order of its columns
 */
record RowsDeclaration(String table, List<Expression> keys) {

	RowsDeclaration {
		keys = List.copyOf(keys);
	}

}
