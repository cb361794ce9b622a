package io.shadowcache.benchmark.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.SqlDialect;
import org.jspecify.annotations.Nullable;

/**
 * A way to find the tables of a statement.
 */
interface TableFinder {

	/**
	 * Returns the tables that a statement reads or writes.
	 * @return names as {@code schema.table} in any case, with or without quotes, or
	 * {@code null} if the statement is refused
	 * @throws Exception if the statement is refused, too
	 */
	@Nullable Set<String> tables(SqlDialect dialect, String sql) throws Exception;

}
