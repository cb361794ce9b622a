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

/**
 * What a database said about its tables at one moment.
 *
 * @param tables all tables
 * @param views what each view reads, tables and views; empty where that is not understood
 * @param effects what a write to a table changes, too; empty where that is not understood
 * @param keys the primary keys of tables without triggers, where rows can be told by them
 */
record Catalog(Set<TableName> tables, Map<TableName, Optional<Set<TableName>>> views,
		Map<TableName, Optional<Set<TableName>>> effects, Map<TableName, List<TableKey.Column>> keys) {

	Catalog {
		tables = Set.copyOf(tables);
		views = Map.copyOf(views);
		effects = Map.copyOf(effects);
		keys = Map.copyOf(keys);
	}

	boolean knows(TableName name) {
		return this.tables.contains(name) || this.views.containsKey(name);
	}

	/**
	 * Returns names with everything that views among them read.
	 * @return empty if that is not known
	 */
	Optional<Set<TableName>> read(Set<TableName> names) {
		return closure(names, this.views);
	}

	/**
	 * Returns names with everything that a write to them changes.
	 * @return empty if that is not known
	 */
	Optional<Set<TableName>> written(Set<TableName> names) {
		return read(names).flatMap((all) -> closure(all, this.effects));
	}

	/**
	 * Returns everything else that a write to a row of a table changes.
	 * @return empty if that is not known, or if other rows of the table are among it
	 */
	Optional<Set<TableName>> writtenBesides(TableName table) {
		Optional<Set<TableName>> next = this.effects.getOrDefault(table, Optional.of(Set.of()));
		return next.flatMap((names) -> closure(names, this.effects)).filter((all) -> !all.contains(table));
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
