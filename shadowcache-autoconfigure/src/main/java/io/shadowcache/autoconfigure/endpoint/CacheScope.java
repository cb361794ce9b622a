package io.shadowcache.autoconfigure.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import io.shadowcache.spring.metrics.TableNames;

/**
 * Names dependencies as the application's own operations do.
 *
 * @param application the application that owns the queries
 * @param database the id of the primary database
 * @param defaultSchema the schema that unqualified tables belong to there, or an empty
 * string
 * @param further the same of each further database, by its id
 */
public record CacheScope(String application, String database, String defaultSchema, Map<String, String> further) {

	public CacheScope {
		further = Map.copyOf(further);
	}

	/**
	 * Returns what tells tables of one name in several databases apart.
	 */
	TableNames names() {
		return new TableNames(this.database);
	}

	Dependency query(String name) {
		return Dependency.query(this.database, this.application, name);
	}

	/**
	 * Returns the dependency on a table of the primary database.
	 * @throws IllegalArgumentException if this is not the name of a table
	 */
	Dependency table(String name) {
		return Dependency.table(this.database, TableName.parse(name, this.defaultSchema));
	}

	/**
	 * Returns the dependencies on the tables of a name in all databases, or in the one
	 * whose id and a colon are in front of it. The first of several is of the primary
	 * one.
	 * @throws IllegalArgumentException if this is not the name of a table
	 */
	List<Dependency> tables(String name) {
		for (Map.Entry<String, String> one : this.further.entrySet()) {
			String prefix = one.getKey() + ":";
			if (name.startsWith(prefix)) {
				TableName table = TableName.parse(name.substring(prefix.length()), one.getValue());
				return List.of(Dependency.table(one.getKey(), table));
			}
		}
		List<Dependency> tables = new ArrayList<>(List.of(table(name)));
		this.further.forEach((id, schema) -> tables.add(Dependency.table(id, TableName.parse(name, schema))));
		return tables;
	}

}
