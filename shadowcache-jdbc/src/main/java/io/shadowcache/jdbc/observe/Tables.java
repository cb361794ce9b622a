package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;

/**
 * Knows which dependencies the names in a statement stand for. Called on the threads that
 * execute statements, before they are executed. Asks the database only in
 * {@link #refresh}, and never takes a connection of its own. Safe for use by many
 * threads.
 */
public interface Tables {

	/**
	 * Whether the catalog is to be read before these names are resolved. If nobody does
	 * so now, the next connection taken will.
	 * @param names tables and views
	 * @return whether {@link #refresh} would learn something
	 */
	boolean isOutdated(Collection<SqlName> names);

	/**
	 * Offers a connection to read the catalog by, if that is outdated.
	 * @param connection in no transaction, and left so
	 */
	void refresh(Connection connection);

	/**
	 * Whether unqualified names and quotes mean on a connection what they mean on the one
	 * that the catalog was read by.
	 * @param connection in no transaction, and left so
	 * @return {@code false} also if it does not answer
	 */
	boolean isUsual(Connection connection);

	/**
	 * Resolves what is read.
	 * @param names tables and views
	 * @return the tables behind them, empty if they are not known for certain
	 */
	Optional<Set<Dependency>> read(Collection<SqlName> names);

	/**
	 * Resolves what is written.
	 * @param names tables and views
	 * @return the tables behind them, and those that foreign keys and triggers change
	 * with them; everything if they are not known for certain
	 */
	Set<Dependency> written(Collection<SqlName> names);

	/**
	 * Resolves what a definition names, which need not be there yet.
	 * @param names tables and views
	 * @return what changes with them; everything if that is not known for certain
	 */
	Set<Dependency> defined(Collection<SqlName> names);

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
	 * Adds to the effect of a text what only the database knows.
	 * @param sql one statement or several
	 * @param effect what the text says that it does
	 * @return the same effect, or one that is not understood, because the text calls a
	 * stored routine or is quoted by rules that were not followed
	 */
	SqlEffect complete(String sql, SqlEffect effect);

	/**
	 * To be called before something is defined, and before the definition can be seen by
	 * others. Until {@link #changed} nothing is known for certain.
	 */
	void changing();

	/**
	 * To be called once for each call of {@link #changing}, when the definition can be
	 * seen by others or never will be.
	 */
	void changed();

	/**
	 * Tells whether what was resolved is still what it was.
	 * @return a number that grows with each definition; negative while one is under way
	 */
	long version();

}
