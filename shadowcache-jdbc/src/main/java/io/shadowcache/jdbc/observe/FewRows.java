package io.shadowcache.jdbc.observe;

import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * Takes many rows for their table, so that a transaction of millions of rows keeps few.
 */
final class FewRows {

	private static final int MANY = 1_000;

	private FewRows() {
	}

	static void add(Set<Dependency> changed, Set<Dependency> dirt) {
		dirt.addAll(changed);
		if (dirt.size() > MANY) {
			List<DependencySet> few = CacheLink.byDatabase(dirt);
			dirt.clear();
			few.forEach((set) -> dirt.addAll(set.few().asList()));
		}
	}

}
