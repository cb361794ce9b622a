package io.shadowcache.store;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;

/**
 * One of several entries that are looked up together.
 *
 * @param key the entry
 * @param dependencies what the entry depends on
 */
public record EntryRequest(CacheKey key, DependencySet dependencies) {

	public EntryRequest {
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(dependencies, "dependencies");
	}

	/**
	 * Returns what several entries depend on.
	 * @param requests one or more entries of the same database
	 * @return the dependencies of all of them
	 */
	public static DependencySet dependencies(List<EntryRequest> requests) {
		if (requests.size() == 1) {
			return requests.get(0).dependencies();
		}
		Set<DependencySet> sets = requests.stream().map(EntryRequest::dependencies).collect(Collectors.toSet());
		return (sets.size() == 1) ? sets.iterator().next()
				: DependencySet.of(sets.stream().flatMap((set) -> set.asList().stream()).collect(Collectors.toSet()));
	}

}
