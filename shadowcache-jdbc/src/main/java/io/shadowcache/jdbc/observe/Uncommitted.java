package io.shadowcache.jdbc.observe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * What a connection has changed and not committed yet. Many rows are their table, so that
 * a transaction of millions of rows keeps few.
 */
final class Uncommitted {

	private static final int MANY = 1_000;

	private final Set<Dependency> changed = new HashSet<>();

	boolean isEmpty() {
		return this.changed.isEmpty();
	}

	void add(Set<Dependency> more) {
		if (this.changed.addAll(more) && this.changed.size() > MANY) {
			List<DependencySet> few = CacheLink.byDatabase(this.changed);
			this.changed.clear();
			few.forEach((set) -> this.changed.addAll(set.few().asList()));
		}
	}

	void clear() {
		this.changed.clear();
	}

	/**
	 * Returns what a statement commits.
	 * @param statement what it changes itself
	 * @param autoCommit whether the connection commits each statement
	 * @param ending how the statement meets the transaction
	 */
	Set<Dependency> committedBy(Set<Dependency> statement, boolean autoCommit, Ending ending) {
		if (ending == Ending.NONE) {
			return autoCommit ? statement : Set.of();
		}
		Set<Dependency> all = new HashSet<>(this.changed);
		all.addAll(statement);
		return all;
	}

	Set<Dependency> all() {
		return Set.copyOf(this.changed);
	}

}
