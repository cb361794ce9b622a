package io.shadowcache.sample.prompt;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that exists.
 *
 * @param name its name with its schema
 * @param quotedName the same, as it stands in SQL
 * @param quote what identifiers are quoted by
 * @param columns its columns, at least one
 */
record LookupTable(String name, String quotedName, String quote, List<Column> columns) {

	LookupTable {
		columns = List.copyOf(columns);
	}

	/**
	 * Finds a column by its exact name.
	 * @throws LookupException if there is none; the message lists those that exist
	 */
	Column column(String wanted) {
		return this.columns.stream()
			.filter((column) -> column.name().equals(wanted))
			.findFirst()
			.orElseThrow(() -> new LookupException("Table %s has no column '%s'; it has %s".formatted(this.name, wanted,
					this.columns.stream().map(Column::name).collect(Collectors.joining(", ")))));
	}

	/**
	 * Returns a query of all rows that have one value in a column.
	 */
	String select(Column column) {
		return "select * from " + this.quotedName + " where " + quoted(column.name(), this.quote) + " = ?";
	}

	static String quoted(String identifier, String quote) {
		return quote + identifier.replace(quote, quote + quote) + quote;
	}

}
