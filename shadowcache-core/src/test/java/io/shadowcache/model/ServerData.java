package io.shadowcache.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.WriterId;

/**
 * What a replica has a copy of.
 */
final class ServerData {

	final Map<Dependency, Version> versions = new HashMap<>();

	final Map<Dependency, Map<WriterId, Long>> marks = new HashMap<>();

	final Map<CacheKey, byte[]> entries = new HashMap<>();

	Generation generation;

	Map<WriterId, Long> writers(Dependency dependency) {
		return this.marks.computeIfAbsent(dependency, (key) -> new HashMap<>());
	}

	List<Version> ensure(DependencySet dependencies, World world) {
		List<Version> current = new ArrayList<>();
		for (Dependency dependency : dependencies) {
			current.add(this.versions.computeIfAbsent(dependency,
					(key) -> new Version(!writers(dependency).isEmpty(), world.identity())));
		}
		return current;
	}

	/**
	 * Replaces what lasts; the version of a single row or value is only forgotten.
	 */
	void replace(Dependency dependency, Version fresh) {
		if (dependency.kind().isPerValue()) {
			this.versions.remove(dependency);
		}
		else {
			this.versions.put(dependency, fresh);
		}
	}

	ServerData copy() {
		ServerData copy = new ServerData();
		copy.versions.putAll(this.versions);
		this.marks.forEach((dependency, writers) -> copy.marks.put(dependency, new HashMap<>(writers)));
		copy.entries.putAll(this.entries);
		copy.generation = this.generation;
		return copy;
	}

}
