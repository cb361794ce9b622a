package io.shadowcache.sample.data;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table with all rows it shall hold. Rows are numbered from 0; a row depends on its
 * number only.
 *
 * @param name the table's name
 * @param columns the columns that a row has values for, in this order
 * @param rows number of rows
 * @param row makes the row of a number
 */
record Table(String name, List<String> columns, int rows, IntFunction<Object[]> row) {

	Table {
		columns = List.copyOf(columns);
	}

	String insert() {
		return "insert into " + this.name + " (" + String.join(", ", this.columns) + ") values ("
				+ String.join(", ", Collections.nCopies(this.columns.size(), "?")) + ")";
	}

}
