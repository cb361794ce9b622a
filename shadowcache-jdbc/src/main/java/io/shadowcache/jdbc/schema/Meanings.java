package io.shadowcache.jdbc.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.observe.TableKey;
import io.shadowcache.jdbc.sql.Remembered;
import io.shadowcache.jdbc.sql.SqlName;

/**
 * What the names in statements mean by one reading of the catalog. That never changes, so
 * that it is worked out once for each statement; another reading has meanings of its own.
 * Safe for use by many threads.
 */
final class Meanings {

	private final Catalog catalog;

	private final String database;

	private final Set<SqlName> absent;

	private final Remembered<Set<SqlName>, Meaning> ofStatements = new Remembered<>();

	private final Remembered<SqlName, Optional<TableKey>> keys = new Remembered<>();

	/**
	 * Creates it.
	 * @param catalog what was read
	 * @param database the id of its database
	 * @param absent names that were looked for, whether they were found or not
	 */
	Meanings(Catalog catalog, String database, Set<SqlName> absent) {
		this.catalog = catalog;
		this.database = database;
		this.absent = absent;
	}

	Catalog catalog() {
		return this.catalog;
	}

	/**
	 * Names that were looked for, whether they were found or not.
	 */
	Set<SqlName> absent() {
		return this.absent;
	}

	/**
	 * Returns what the names of one statement mean together.
	 */
	Meaning of(Collection<SqlName> names) {
		return this.ofStatements.get(Set.copyOf(names), this::workOut);
	}

	/**
	 * Returns the key by which statements name rows of a table, empty if there is none.
	 */
	Optional<TableKey> key(SqlName name) {
		return this.keys.get(name, this::workOutKey);
	}

	private Meaning workOut(Set<SqlName> names) {
		Set<SqlName> unknown = names.stream()
			.filter((name) -> !this.catalog.knows(this.catalog.resolve(name)))
			.collect(Collectors.toUnmodifiableSet());
		Set<TableName> resolved = names.stream().map(this.catalog::resolve).collect(Collectors.toUnmodifiableSet());
		return new Meaning(unknown, this.absent.containsAll(unknown), dependencies(resolved, this.catalog::read),
				dependencies(resolved, this.catalog::written));
	}

	private Optional<Set<Dependency>> dependencies(Set<TableName> names,
			Function<Set<TableName>, Optional<Set<TableName>>> closure) {
		return closure.apply(names).map((tables) -> dependencies(this.database, tables));
	}

	private Optional<TableKey> workOutKey(SqlName name) {
		TableName table = this.catalog.resolve(name);
		List<TableKey.Column> columns = this.catalog.keys().get(table);
		if (columns == null || hasSeveralNames(table)) {
			return Optional.empty();
		}
		return this.catalog.writtenBesides(table)
			.map((others) -> new TableKey(Dependency.table(this.database, table), columns,
					dependencies(this.database, others)));
	}

	/**
	 * Its rows would have several, too.
	 */
	private boolean hasSeveralNames(TableName table) {
		return !this.catalog.tables().contains(table) || this.catalog.reads().containsKey(table)
				|| this.catalog.names().withAliases(Set.of(table)).size() > 1;
	}

	static Set<Dependency> dependencies(String database, Set<TableName> tables) {
		return tables.stream()
			.map((table) -> Dependency.table(database, table))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What the names of a statement mean.
	 *
	 * @param unknown those that are not in the catalog
	 * @param looked whether all of these have been looked for, too
	 * @param read the tables behind all of them, empty if the catalog does not explain
	 * them; of unknown ones only what their name says
	 * @param written the tables that change with them, in the same way
	 */
	record Meaning(Set<SqlName> unknown, boolean looked, Optional<Set<Dependency>> read,
			Optional<Set<Dependency>> written) {
	}

}
