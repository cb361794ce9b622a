package io.shadowcache.spring.transaction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * Dependencies, perhaps of several databases, that a transaction has changed. Confined to
 * the thread of the transaction.
 */
final class Dirt {

	private final Set<Dependency> dependencies = new LinkedHashSet<>();

	void add(DependencySet changed) {
		this.dependencies.addAll(changed.asList());
	}

	boolean isEmpty() {
		return this.dependencies.isEmpty();
	}

	boolean affects(DependencySet read) {
		if (this.dependencies.isEmpty()) {
			return false;
		}
		return read.asList().stream().anyMatch(this.dependencies::contains);
	}

	List<DependencySet> byDatabase() {
		Collection<List<Dependency>> groups = this.dependencies.stream()
			.collect(Collectors.groupingBy(Dependency::database))
			.values();
		return groups.stream().map(DependencySet::of).toList();
	}

}
