package io.shadowcache.spring.metrics;

import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.MissReason;

/**
 * Names what made an entry useless, for people and for tags.
 */
final class Culprits {

	/**
	 * No table is to blame.
	 */
	static final String NONE = "none";

	/**
	 * A table is to blame that cannot be told.
	 */
	static final String UNKNOWN = "unknown";

	/**
	 * Several tables are to blame.
	 */
	static final String SEVERAL = "several";

	/**
	 * All entries of the query have been evicted.
	 */
	static final String EVICTION = "evicted";

	/**
	 * A parameter was invalidated.
	 */
	static final String PARAMETER = "parameter";

	private Culprits() {
	}

	/**
	 * Returns one value for all culprits, so that a miss counts once.
	 */
	static String tag(MissReason reason, List<Dependency> culprits, TableNames tables) {
		if (culprits.isEmpty()) {
			return (reason == MissReason.INVALIDATED) ? UNKNOWN : NONE;
		}
		List<String> names = names(culprits, tables);
		return (names.size() == 1) ? names.get(0) : SEVERAL;
	}

	/**
	 * Names each culprit once; rows by their table, since values belong in no tag.
	 */
	static List<String> names(List<Dependency> culprits, TableNames tables) {
		return culprits.stream().map((culprit) -> name(culprit, tables)).distinct().toList();
	}

	private static String name(Dependency culprit, TableNames tables) {
		return switch (culprit.kind()) {
			case TABLE, SOME_ROW, ROW -> tables.of(culprit);
			case SOME_VALUE, PARAMETER -> PARAMETER;
			case QUERY -> EVICTION;
		};
	}

	/**
	 * Returns what invalidations are counted of. Whoever changes a row replaces the
	 * version of its table as well.
	 */
	static List<Dependency> counted(DependencySet invalidated) {
		return invalidated.asList()
			.stream()
			.filter((one) -> one.kind() == Dependency.Kind.TABLE || one.kind() == Dependency.Kind.QUERY)
			.toList();
	}

	/**
	 * Returns the query that a dependency of the kind {@code QUERY} stands for.
	 */
	static String query(Dependency dependency) {
		return dependency.name().substring(dependency.name().indexOf('/') + 1);
	}

}
