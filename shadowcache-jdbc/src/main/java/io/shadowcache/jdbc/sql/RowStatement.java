package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A change of one table that names its rows by equality, so that no other row of it is
 * concerned: an UPDATE or a DELETE whose whole condition is a conjunction, or an INSERT
 * that lists its columns.
 *
 * @param table the table
 * @param named the columns, in lower case, that an UPDATE names before its condition, and
 * so may change
 * @param rows for each row, or set of rows, what columns, in lower case, are equal to
 */
public record RowStatement(SqlName table, Set<String> named, List<Map<String, Operand>> rows) {

	public RowStatement {
		named = Set.copyOf(named);
		rows = List.copyOf(rows);
	}

	/**
	 * What a column is equal to: a parameter or a whole number.
	 *
	 * @param parameter the position of the parameter, from 1 on; 0 if it is a number
	 * @param number the number
	 */
	public record Operand(int parameter, @Nullable Long number) {
	}

}
