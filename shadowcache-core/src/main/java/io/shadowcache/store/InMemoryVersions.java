package io.shadowcache.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Version;

/**
 * The versions of a store in memory. Those of rows and values are forgotten when there
 * are too many of them, and when they are replaced; what is asked for again is new.
 * Confined to who holds the lock of the store.
 */
final class InMemoryVersions {

	private final Map<Dependency, Version> lasting = new HashMap<>();

	private final Map<Dependency, Version> ofValues;

	private final Map<Dependency, Map<WriterId, Long>> marks = new HashMap<>();

	private final RandomGenerator random;

	InMemoryVersions(long maxValues, RandomGenerator random) {
		this.random = random;
		this.ofValues = Caffeine.newBuilder()
			.maximumSize(maxValues)
			.executor(Runnable::run)
			.<Dependency, Version>build()
			.asMap();
	}

	List<Version> current(DependencySet dependencies) {
		List<Version> current = new ArrayList<>(dependencies.size());
		for (Dependency dependency : dependencies) {
			Map<Dependency, Version> versions = dependency.kind().isPerValue() ? this.ofValues : this.lasting;
			current.add(versions.computeIfAbsent(dependency, this::fresh));
		}
		return current;
	}

	void mark(Dependency dependency, WriterId writer, long deadlineMillis) {
		this.marks.computeIfAbsent(dependency, (key) -> new HashMap<>()).put(writer, deadlineMillis);
		replace(dependency);
	}

	void release(Dependency dependency, WriterId writer) {
		this.marks.computeIfPresent(dependency, (key, writers) -> {
			writers.remove(writer);
			return writers.isEmpty() ? null : writers;
		});
		replace(dependency);
	}

	List<WriterId> overdue(DependencySet dependencies, long nowMillis) {
		List<WriterId> overdue = new ArrayList<>();
		for (Dependency dependency : dependencies) {
			this.marks.getOrDefault(dependency, Map.of()).forEach((writer, deadline) -> {
				if (deadline <= nowMillis && !overdue.contains(writer)) {
					overdue.add(writer);
				}
			});
		}
		return overdue;
	}

	int size() {
		return this.lasting.size() + this.ofValues.size() + this.marks.size();
	}

	Bits128 identity() {
		return new Bits128(this.random.nextLong(), this.random.nextLong());
	}

	private void replace(Dependency dependency) {
		if (dependency.kind().isPerValue()) {
			this.ofValues.remove(dependency);
		}
		else {
			this.lasting.put(dependency, fresh(dependency));
		}
	}

	private Version fresh(Dependency dependency) {
		return new Version(this.marks.containsKey(dependency), identity());
	}

}
