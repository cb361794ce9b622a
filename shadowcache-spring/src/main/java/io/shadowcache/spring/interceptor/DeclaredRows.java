package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.RowKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.util.ObjectUtils;

/**
 * The rows of tables that the calls of a method read or write.
 */
final class DeclaredRows {

	private final List<OfTable> tables;

	DeclaredRows(List<OfTable> tables) {
		this.tables = List.copyOf(tables);
	}

	boolean isEmpty() {
		return this.tables.isEmpty();
	}

	/**
	 * Returns the rows of one call, and tables in place of rows that no key names.
	 */
	Set<Dependency> of(EvaluationContext context) {
		Set<Dependency> rows = new HashSet<>();
		this.tables.forEach((table) -> rows.addAll(table.rows(context)));
		return rows;
	}

	/**
	 * Returns the tables, as a whole.
	 */
	Set<Dependency> wholeTables() {
		Set<Dependency> whole = new HashSet<>();
		this.tables.forEach((table) -> whole.add(table.whole()));
		return whole;
	}

	/**
	 * Rows of one table.
	 *
	 * @param database the id of the database
	 * @param table the table
	 * @param keys gives the values of its primary key
	 */
	record OfTable(String database, TableName table, List<Expression> keys) {

		Dependency whole() {
			return Dependency.table(this.database, this.table);
		}

		private List<Dependency> rows(EvaluationContext context) {
			List<@Nullable Object> values = new ArrayList<>();
			this.keys.forEach((key) -> values.add(ObjectUtils.unwrapOptional(key.getValue(context))));
			Object only = (values.size() == 1) ? values.get(0) : null;
			if (only instanceof Collection<?> several) {
				return several.stream().map((one) -> row(Arrays.asList(one))).toList();
			}
			if (ObjectUtils.isArray(only) && !(only instanceof byte[])) {
				return Arrays.stream(ObjectUtils.toObjectArray(only)).map((one) -> row(Arrays.asList(one))).toList();
			}
			return List.of(row(values));
		}

		private Dependency row(List<? extends @Nullable Object> values) {
			Bits128 row = RowKeys.row(values);
			return (row != null) ? Dependency.row(this.database, this.table, row) : whole();
		}

	}

}
