package io.shadowcache.jdbc.client;

import java.util.Collection;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;

/**
 * Whose entries a cache keeps, and of which database.
 *
 * @param application the application that owns them; part of their keys
 * @param database the id of the database that they are read from
 * @param defaultSchema the schema or catalog that unqualified tables belong to, or an
 * empty string
 */
public record CacheOwner(String application, String database, String defaultSchema) {

	public CacheOwner {
		if (application.isBlank() || database.isBlank()) {
			throw new IllegalArgumentException(
					"Entries need the name of an application and the id of a database, got '%s' and '%s'"
						.formatted(application, database));
		}
	}

	/**
	 * Returns what tells these entries apart from all others in the same store.
	 */
	String namespace() {
		return "shadowcache:%s:%s".formatted(this.application, this.database);
	}

	/**
	 * Returns what all entries of a query depend on.
	 */
	Dependency query(String name) {
		return Dependency.query(this.database, this.application, name);
	}

	/**
	 * Returns the dependencies on tables.
	 * @throws IllegalArgumentException if one of these is not the name of a table
	 */
	List<Dependency> tables(Collection<String> names) {
		return names.stream()
			.map((name) -> Dependency.table(this.database, TableName.parse(name, this.defaultSchema)))
			.toList();
	}

}
