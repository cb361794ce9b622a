package io.shadowcache.spring.transaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.DependencySet;

/**
 * Dependencies, perhaps of several databases, that a transaction has changed. Confined to
 * the thread of the transaction.
 */
final class Dirt {

	private final Map<String, Changes> byDatabase = new HashMap<>();

	void add(DependencySet changed) {
		this.byDatabase.merge(changed.database(), Changes.of(changed), (known, more) -> known.and(changed));
	}

	boolean isEmpty() {
		return this.byDatabase.isEmpty();
	}

	/**
	 * Whether a reader would meet these changes.
	 * @param read what an entry carries, as {@link DependencySet#asRead()} tells
	 */
	boolean affects(DependencySet read) {
		Changes changes = this.byDatabase.get(read.database());
		return changes != null && changes.replaced.containsAny(read);
	}

	List<DependencySet> byDatabase() {
		return this.byDatabase.values().stream().map(Changes::dependencies).toList();
	}

	/**
	 * What was changed in one database.
	 *
	 * @param dependencies what was changed
	 * @param replaced whose versions will be replaced for it
	 */
	private record Changes(DependencySet dependencies, DependencySet replaced) {

		static Changes of(DependencySet dependencies) {
			return new Changes(dependencies, dependencies.asWritten());
		}

		Changes and(DependencySet more) {
			DependencySet all = this.dependencies.andWritten(more);
			return all.equals(this.dependencies) ? this : of(all);
		}

	}

}
