package io.shadowcache.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stamps of several entries together. Stamps that were not looked up at the same
 * moment may contradict each other; those that do are left out.
 */
final class BulkStamp {

	private final Map<Dependency, Version> versions = new TreeMap<>();

	private @Nullable Stamp first;

	/**
	 * Adds the stamp of an entry.
	 * @return whether it has one that agrees with those before, so that it is added
	 */
	boolean add(MissingEntry entry) {
		Stamp seen = entry.seen();
		if (seen == null) {
			return false;
		}
		if (this.first == null) {
			this.first = seen;
		}
		DependencySet dependencies = entry.question().dependencies();
		if (!seen.generation().equals(this.first.generation()) || seen.isQuarantined() != this.first.isQuarantined()
				|| contradicts(dependencies, seen)) {
			return false;
		}
		int index = 0;
		for (Dependency dependency : dependencies) {
			this.versions.put(dependency, seen.versions().get(index++));
		}
		return true;
	}

	private boolean contradicts(DependencySet dependencies, Stamp seen) {
		int index = 0;
		for (Dependency dependency : dependencies) {
			Version version = seen.versions().get(index++);
			if (!version.equals(this.versions.getOrDefault(dependency, version))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns what was added.
	 * @return {@code null} if that is nothing
	 */
	@Nullable Stamp all() {
		return (this.first != null)
				? new Stamp(this.first.generation(), List.copyOf(this.versions.values()), this.first.isQuarantined())
				: null;
	}

	/**
	 * Returns the dependencies of {@link #all()}.
	 */
	DependencySet dependencies() {
		return DependencySet.of(this.versions.keySet());
	}

}
