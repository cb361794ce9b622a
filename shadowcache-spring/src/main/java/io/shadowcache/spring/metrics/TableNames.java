package io.shadowcache.spring.metrics;

import io.shadowcache.dependency.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * Names tables for people and for tags: those of the primary database by their names
 * alone, those of others with the id of their database, such as {@code archive:product}.
 *
 * @param primary the id of the primary database, or {@code null} if there is no other
 */
public record TableNames(@Nullable String primary) {

	/**
	 * Names the tables of an application with one database.
	 */
	public static final TableNames OF_ONE_DATABASE = new TableNames(null);

	/**
	 * Names a table.
	 * @param table the table, or one of its rows
	 * @return its name
	 */
	public String of(Dependency table) {
		return (this.primary == null || this.primary.equals(table.database())) ? table.subject()
				: table.database() + ":" + table.subject();
	}

}
