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
	 * @return its own level, or the standard one
	 */
	public ConsistencyLevel of(Dependency dependency) {
		if (dependency.kind() != Dependency.Kind.TABLE) {
			return this.standard;
		}
		return this.byTable.getOrDefault(dependency.name(), this.standard);
	}

}
