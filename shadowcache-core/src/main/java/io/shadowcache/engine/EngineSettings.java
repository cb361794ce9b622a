package io.shadowcache.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Settings of the engine.
 *
 * @param levels the consistency level of each table
 * @param lease how long a commit may take before its mark is overdue; positive
 * @param maxEntryBytes larger entries are not stored; positive
 * @param undeclared what to do when a query reads tables that it does not declare
 */
public record EngineSettings(ConsistencyLevels levels, Duration lease, int maxEntryBytes, UndeclaredTables undeclared) {

	/**
	 * Level {@code marked}, a lease of 10 seconds, entries of at most 1 MiB.
	 */
	public static final EngineSettings DEFAULTS = new EngineSettings(
			new ConsistencyLevels(ConsistencyLevel.MARKED, Map.of()), Duration.ofSeconds(10), 1 << 20,
			UndeclaredTables.ADD);

	/**
	 * Makes settings by which queries depend on undeclared tables, too.
	 * @param levels the consistency level of each table
	 * @param lease how long a commit may take before its mark is overdue; positive
	 * @param maxEntryBytes larger entries are not stored; positive
	 */
	public EngineSettings(ConsistencyLevels levels, Duration lease, int maxEntryBytes) {
		this(levels, lease, maxEntryBytes, UndeclaredTables.ADD);
	}

	public EngineSettings {
		Objects.requireNonNull(undeclared, "undeclared");
		Objects.requireNonNull(levels, "levels");
		if (lease.isNegative() || lease.isZero()) {
			throw new IllegalArgumentException("lease must be positive, but is " + lease);
		}
		if (maxEntryBytes <= 0) {
			throw new IllegalArgumentException("maxEntryBytes must be positive, but is " + maxEntryBytes);
		}
	}

}
