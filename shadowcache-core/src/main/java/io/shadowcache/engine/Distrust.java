package io.shadowcache.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * Counts, for each dependency, the invalidations that the store may not know of. While
 * there is one, this instance does not use the cache for that dependency.
 */
final class Distrust {

	private final Map<Dependency, Integer> counts = new ConcurrentHashMap<>();

	void begin(DependencySet dependencies) {
		dependencies.forEach((dependency) -> this.counts.merge(dependency, 1, Integer::sum));
	}

	void end(DependencySet dependencies) {
		dependencies.forEach((dependency) -> this.counts.computeIfPresent(dependency,
				(key, count) -> (count > 1) ? count - 1 : null));
	}

	/**
	 * Looks at the dependencies themselves, since a concurrent map may still call itself
	 * empty after another thread has counted up what a third has just begun.
	 */
	boolean affects(DependencySet dependencies) {
		for (Dependency dependency : dependencies) {
			if (affects(dependency)) {
				return true;
			}
		}
		return false;
	}

	boolean affects(Dependency dependency) {
		return this.counts.containsKey(dependency);
	}

	/**
	 * Serves the log only: it may lag behind.
	 */
	boolean isEmpty() {
		return this.counts.isEmpty();
	}

	Set<Dependency> dependencies() {
		return Set.copyOf(this.counts.keySet());
	}

}
