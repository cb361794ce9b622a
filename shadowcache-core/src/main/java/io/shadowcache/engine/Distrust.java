package io.shadowcache.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * Counts, for each dependency, the invalidations that the store may not know of. While
 * there is one, this instance does not use the cache for that dependency.
 */
final class Distrust {

	private final Map<Dependency, Integer> counts = new ConcurrentHashMap<>();

	/**
	 * At least as many as there are in the map, at every moment: counted up before one is
	 * put there and down after one is removed. The map may still call itself empty after
	 * another thread has counted up what a third has just begun.
	 */
	private final AtomicInteger counted = new AtomicInteger();

	void begin(DependencySet dependencies) {
		dependencies.forEach((dependency) -> this.counts.compute(dependency, this::increment));
	}

	private Integer increment(Dependency dependency, @Nullable Integer count) {
		if (count == null) {
			this.counted.incrementAndGet();
			return 1;
		}
		return count + 1;
	}

	void end(DependencySet dependencies) {
		dependencies.forEach(this::end);
	}

	private void end(Dependency dependency) {
		AtomicBoolean last = new AtomicBoolean();
		Integer unused = this.counts.computeIfPresent(dependency, (key, count) -> {
			last.set(count == 1);
			return (count > 1) ? count - 1 : null;
		});
		if (last.get()) {
			this.counted.decrementAndGet();
		}
	}

	boolean affects(DependencySet dependencies) {
		if (isEmpty()) {
			return false;
		}
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
	 * Whether nothing is counted: as exact as a look at each dependency, and all that a
	 * hit usually has to look at.
	 */
	boolean isEmpty() {
		return this.counted.get() == 0;
	}

	Set<Dependency> dependencies() {
		return Set.copyOf(this.counts.keySet());
	}

}
