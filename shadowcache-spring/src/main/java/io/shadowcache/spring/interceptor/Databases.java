package io.shadowcache.spring.interceptor;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The databases whose queries are cached, by the {@code DataSource}s that lead to them.
 */
public interface Databases {

	/**
	 * Finds the database of a {@code DataSource}.
	 * @param dataSource the name of its bean, or an empty string for the primary one
	 * @return its identity, or {@code null} if queries of that {@code DataSource} are not
	 * cached
	 */
	@Nullable DatabaseIdentity find(String dataSource);

	/**
	 * Returns the {@code DataSource}s that may be named.
	 * @return the names of their beans, as far as they are known
	 */
	Collection<String> names();

	/**
	 * Returns the database of a {@code DataSource} that somebody has declared.
	 * @param dataSource the name of its bean, or an empty string for the primary one
	 * @param declared what has been declared so, for people
	 * @return its identity
	 * @throws DeclarationException if its queries are not cached
	 */
	default DatabaseIdentity get(String dataSource, String declared) {
		DatabaseIdentity database = find(dataSource);
		if (database == null) {
			throw new DeclarationException(declared,
					"it belongs to the DataSource '%s', and only queries of %s are cached".formatted(dataSource,
							names().isEmpty() ? "the primary one" : names()),
					"Set shadowcache.data-sources.%s.enabled=true if that is the name of a bean, or correct the name."
						.formatted(dataSource));
		}
		return database;
	}

	/**
	 * Returns the databases of an application that has only one.
	 * @param database the database of the primary {@code DataSource}
	 * @return that one
	 */
	static Databases of(DatabaseIdentity database) {
		return new Databases() {

			@Override
			public @Nullable DatabaseIdentity find(String dataSource) {
				return dataSource.isEmpty() ? database : null;
			}

			@Override
			public Collection<String> names() {
				return List.of();
			}

		};
	}

}
