package io.shadowcache.jdbc.observe;

import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;

/**
 * The primary key of a table of which a write changes the rows that it names, and no
 * others: no trigger, no foreign key and no view stands between.
 *
 * @param table the table
 * @param columns the columns of the key, in its order; at least one
 * @param others what a write to the table changes, too
 */
public record TableKey(Dependency table, List<Column> columns, Set<Dependency> others) {

	public TableKey {
		columns = List.copyOf(columns);
		others = Set.copyOf(others);
	}

	/**
	 * A column of a key.
	 *
	 * @param name its name, in lower case
	 * @param bits integers of more bits are no values of this column; 0 for UUIDs
	 */
	public record Column(String name, int bits) {
	}

}
