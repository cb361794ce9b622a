package io.shadowcache.jdbc.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.shadowcache.dependency.TableName;

/**
 * What a database said about its tables at one moment.
 *
 * @param tables all tables
 * @param views what each view reads, tables and views; empty where that is not understood
 * @param effects what a write to a table changes, too; empty where that is not understood
 */
record Catalog(Set<TableName> tables, Map<TableName, Optional<Set<TableName>>> views,
		Map<TableName, Optional<Set<TableName>>> effects) {

	Catalog {
		tables = Set.copyOf(tables);
		views = Map.copyOf(views);
		effects = Map.copyOf(effects);
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
