package io.shadowcache.jdbc.observe;

import java.util.Collection;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;

/**
 * Knows which dependencies the names in a statement stand for. Called on the threads that
 * execute statements, before they are executed; may ask the database on another
 * connection. Safe for use by many threads.
 */
public interface Tables {

	/**
	 * Resolves what is read.
	 * @param names tables and views
	 * @return the tables behind them
	 */
	Set<Dependency> read(Collection<SqlName> names);

	/**
	 * Resolves what is written.
	 * @param names tables and views
	 * @return the tables behind them, and those that foreign keys and triggers change
	 * with them
	 */
	Set<Dependency> written(Collection<SqlName> names);

	/**
	 * Returns the key by which statements name rows of a table.
	 * @param name a table
	 * @return its primary key, or {@code null} if it has none by which rows can be told
	 * apart, or if a write to one row may change others
	 */
	@Nullable TableKey key(SqlName name);

	/**
	 * Returns everything that a statement of unknown effect may change.
	 * @return all tables of the database
	 */
	Set<Dependency> all();

	/**
	 * To be called when tables, views or triggers have been defined or dropped.
	 */
	void changed();

}
