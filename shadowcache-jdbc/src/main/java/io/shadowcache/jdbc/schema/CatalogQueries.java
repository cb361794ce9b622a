package io.shadowcache.jdbc.schema;

import io.shadowcache.jdbc.sql.SqlDialect;
import org.jspecify.annotations.Nullable;

/**
 * The questions to one kind of database.
 *
 * @param session the schemas of unqualified names in order, each on a line, and the
 * settings that concern quotes; one row
 * @param tables schema and name of each table that keeps its rows in this database
 * @param views schema, name and definition of each view
 * @param bases schema and name of a view or synonym, then schema and name of what it
 * reads; {@code null} where definitions have to tell
 * @param effects schema and name of a table, then schema and name of another that a write
 * to the first one changes, or seems to change
 * @param triggers schema and name of a table, then what is executed by a write to it, or
 * {@code null} if that is not SQL
 * @param routines the name of each stored routine that may read tables, and
 * {@code VOLATILE} if it may write them, too
 */
record CatalogQueries(String session, String tables, String views, @Nullable String bases, String effects,
		String triggers, String routines) {

	/**
	 * Returns the questions to a kind of database, or {@code null} if they are not known.
	 */
	static @Nullable CatalogQueries of(SqlDialect dialect) {
		return switch (dialect) {
			case MYSQL, MARIADB -> MysqlCatalog.QUERIES;
			case POSTGRESQL -> PostgresCatalog.QUERIES;
			case H2 -> H2Catalog.QUERIES;
			case GENERIC -> null;
		};
	}

}
