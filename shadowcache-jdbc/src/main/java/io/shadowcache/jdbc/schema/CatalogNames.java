package io.shadowcache.jdbc.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.sql.SqlName;

/**
 * Gives each table one name, however a statement writes it. Safe for use by many threads.
 * <p>
 * Sessions may look up unqualified names elsewhere than in the default schema that
 * declarations go by, such as in the schema of PostgreSQL's user. Tables there have their
 * unqualified name as an alias, by which a declaration means them.
 */
final class CatalogNames {

	private final String defaultSchema;

	private final List<String> path;

	/** Of tables that exist only, so that it cannot grow without end. */
	private final Map<SqlName, TableName> resolved = new ConcurrentHashMap<>();

	/**
	 * Creates it.
	 * @param defaultSchema what declarations take unqualified names to be in, perhaps
	 * empty
	 * @param path the schemas in which sessions look for them
	 */
	CatalogNames(String defaultSchema, List<String> path) {
		this.defaultSchema = (defaultSchema.isEmpty() && !path.isEmpty()) ? path.get(0) : defaultSchema;
		this.path = List.copyOf(path);
	}

	TableName of(String schema, String name) {
		return new SqlName(schema, name).toTableName(this.defaultSchema);
	}

	/**
	 * Returns what a statement means: of the tables that an unqualified name may stand
	 * for, the first that exists.
	 */
	TableName resolve(SqlName name, Predicate<TableName> exists) {
		TableName known = this.resolved.get(name);
		if (known != null) {
			return known;
		}
		List<String> schemas = name.schema().isEmpty() ? this.path : List.of(name.schema());
		for (String schema : schemas) {
			TableName candidate = of(schema, name.name());
			if (exists.test(candidate)) {
				this.resolved.put(name, candidate);
				return candidate;
			}
		}
		return name.toTableName(this.defaultSchema);
	}

	/**
	 * Returns what names in the code of a view or a trigger may mean: unqualified ones
	 * are looked up in its own schema by some databases, as the caller does by others.
	 * @param schema where the view is, or the table of the trigger
	 */
	Function<SqlName, Set<TableName>> within(String schema) {
		return (name) -> {
			Set<TableName> meant = new HashSet<>();
			List<String> schemas = name.schema().isEmpty() ? this.path : List.of(name.schema());
			schemas.forEach((one) -> meant.add(of(one, name.name())));
			if (name.schema().isEmpty()) {
				meant.add(of(schema, name.name()));
			}
			return meant;
		};
	}

	Set<TableName> withAliases(Set<TableName> tables) {
		Set<TableName> all = new HashSet<>(tables);
		for (String schema : this.path) {
			String prefix = schema.toLowerCase(Locale.ROOT) + ".";
			tables.stream()
				.map(TableName::value)
				.filter((table) -> table.startsWith(prefix))
				.forEach((table) -> all.add(new TableName(table.substring(prefix.length()))));
		}
		return all;
	}

}
