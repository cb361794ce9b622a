package io.shadowcache.engine;

import java.util.Map;
import java.util.Objects;

import io.shadowcache.dependency.Dependency;

/**
 * The consistency level of each dependency.
 *
 * @param standard the level of dependencies that have none of their own
 * @param byTable levels of single tables, by normalised name
 */
public record ConsistencyLevels(ConsistencyLevel standard, Map<String, ConsistencyLevel> byTable) {

	public ConsistencyLevels {
		Objects.requireNonNull(standard, "standard");
		byTable = Map.copyOf(byTable);
	}

	/**
	 * Returns the level of a dependency.
	 * @param dependency the dependency
	 * @return its own level, which rows have from their table, or the standard one
	 */
	public ConsistencyLevel of(Dependency dependency) {
		return dependency.kind().isOfTable() ? this.byTable.getOrDefault(dependency.subject(), this.standard)
				: this.standard;
	}

	/**
	 * Whether any dependency may have a level.
	 * @param level the level
	 * @return whether it is the standard one or that of a table
	 */
	public boolean use(ConsistencyLevel level) {
		return this.standard == level || this.byTable.containsValue(level);
	}

}
