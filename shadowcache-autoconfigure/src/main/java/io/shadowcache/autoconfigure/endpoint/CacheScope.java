package io.shadowcache.autoconfigure.endpoint;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;

/**
 * Names dependencies as the application's own operations do.
 *
 * @param application the application that owns the queries
 * @param database the id of the database
 * @param defaultSchema the schema that unqualified tables belong to, or an empty string
 */
public record CacheScope(String application, String database, String defaultSchema) {

	Dependency query(String name) {
		return Dependency.query(this.database, this.application, name);
	}

	/**
	 * Returns the dependency on a table.
	 * @throws IllegalArgumentException if this is not the name of a table
	 */
	Dependency table(String name) {
		return Dependency.table(this.database, TableName.parse(name, this.defaultSchema));
	}

}
