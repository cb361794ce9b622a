package io.shadowcache.jdbc.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.observe.TableKey;
import io.shadowcache.jdbc.sql.SqlName;

/**
 * What a database said about its tables at one moment.
 *
 * @param names translates the names in statements
 * @param tables all tables
 * @param reads what each view reads, tables and views; empty where that is not
 * understood, or where its rows depend on more than that
 * @param effects what a write to a table or view changes, too; empty where that is not
 * understood
 * @param routines calls of routines whose tables are not known
 * @param keys the primary keys of tables without triggers, where rows can be told by them
 */
record Catalog(CatalogNames names, Set<TableName> tables, Map<TableName, Optional<Set<TableName>>> reads,
		Map<TableName, Optional<Set<TableName>>> effects, Routines routines,
		Map<TableName, List<TableKey.Column>> keys) {

	Catalog {
		tables = Set.copyOf(tables);
		reads = Map.copyOf(reads);
		effects = Map.copyOf(effects);
		keys = Map.copyOf(keys);
	}

	boolean knows(TableName name) {
		return this.tables.contains(name) || this.reads.containsKey(name);
	}

	/**
	 * Returns what a name in a statement means.
	 */
	TableName resolve(SqlName name) {
		return this.names.resolve(name, this::knows);
	}

	/**
	 * Returns names with everything that views among them read.
	 * @return empty if that is not known
	 */
	Optional<Set<TableName>> read(Set<TableName> tablesAndViews) {
		return closure(tablesAndViews, this.reads).map(this.names::withAliases);
	}

	/**
	 * Returns names with everything that a write to them changes.
	 * @return empty if that is not known
	 */
	Optional<Set<TableName>> written(Set<TableName> tablesAndViews) {
		return closure(tablesAndViews, this.effects).map(this.names::withAliases);
	}

	/**
	 * Returns all tables and views.
	 */
	Set<TableName> all() {
		Set<TableName> all = new HashSet<>(this.tables);
		all.addAll(this.reads.keySet());
		return this.names.withAliases(all);
	}

	/**
	 * Returns everything else that a write to a row of a table changes.
	 * @return empty if that is not known, or if other rows of the table are among it
	 */
	Optional<Set<TableName>> writtenBesides(TableName table) {
		Optional<Set<TableName>> next = this.effects.getOrDefault(table, Optional.of(Set.of()));
		return next.flatMap((others) -> closure(others, this.effects))
			.filter((all) -> !all.contains(table))
			.map(this.names::withAliases);
	}

	private static Optional<Set<TableName>> closure(Set<TableName> names,
			Map<TableName, Optional<Set<TableName>>> next) {
		Set<TableName> all = new HashSet<>(names);
		Deque<TableName> open = new ArrayDeque<>(names);
		while (!open.isEmpty()) {
			Optional<Set<TableName>> more = next.getOrDefault(open.remove(), Optional.of(Set.of()));
			if (more.isEmpty()) {
				return Optional.empty();
			}
			more.get().stream().filter(all::add).forEach(open::add);
		}
		return Optional.of(all);
	}

}
