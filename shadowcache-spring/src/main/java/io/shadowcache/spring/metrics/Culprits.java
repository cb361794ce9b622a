package io.shadowcache.spring.metrics;

import java.util.List;

import io.shadowcache.dependency.Dependency;

/**
 * Names what made an entry useless, for people and for tags.
 */
final class Culprits {

	/**
	 * No table is to blame.
	 */
	static final String NONE = "none";

	/**
	 * Several tables are to blame.
	 */
	static final String SEVERAL = "several";

	/**
	 * All entries of the query have been evicted.
	 */
	static final String EVICTION = "evicted";

	private Culprits() {
	}

	/**
	 * Returns one value for all culprits, so that a miss counts once.
	 */
	static String tag(List<Dependency> culprits) {
		if (culprits.isEmpty()) {
			return NONE;
		}
		return (culprits.size() == 1) ? name(culprits.get(0)) : SEVERAL;
	}

	static String name(Dependency culprit) {
		return (culprit.kind() == Dependency.Kind.TABLE) ? culprit.name() : EVICTION;
	}

	/**
	 * Returns the query that a dependency of the kind {@code QUERY} stands for.
	 */
	static String query(Dependency dependency) {
		return dependency.name().substring(dependency.name().indexOf('/') + 1);
	}

}
