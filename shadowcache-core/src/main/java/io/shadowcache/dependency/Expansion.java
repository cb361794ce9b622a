package io.shadowcache.dependency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whose versions take part when tables, rows and parameters are read or written. A
 * reader and a writer meet in at least one version whenever the one may have read what
 * the other has changed: <pre>
 *                  reader compares          writer replaces
 * table            table                    table, some row
 * row              row, some row            row, table
 * parameter        parameter, some value    parameter
 * </pre>
 */
final class Expansion {

	/**
	 * More rows of a table, or values of a parameter, count as all of them.
	 */
	static final int MAX_VALUES = 64;

	private Expansion() {
	}

	/**
	 * Returns whose versions a reader compares.
	 */
	static Set<Dependency> ofReader(Collection<Dependency> read) {
		Set<Dependency> all = new HashSet<>();
		for (Dependency one : withoutNeedlessRows(read)) {
			all.add(one);
			if (one.kind().isPerValue()) {
				all.add(one.some());
			}
		}
		return all;
	}

	/**
	 * Returns whose versions a writer replaces.
	 */
	static Set<Dependency> ofWriter(Collection<Dependency> written) {
		Set<Dependency> all = new HashSet<>();
		for (Dependency one : few(written)) {
			all.add(one);
			if (one.kind() == Dependency.Kind.TABLE) {
				all.add(one.some());
			}
			else if (one.kind().isOfTable()) {
				all.add(one.wholeTable());
			}
		}
		return all;
	}

	/**
	 * Returns what was written with too many rows or values put together.
	 */
	static List<Dependency> few(Collection<Dependency> written) {
		Map<Dependency, Integer> counts = counts(written);
		List<Dependency> few = withoutNeedlessRows(written);
		few.replaceAll(
				(one) -> (one.kind() == Dependency.Kind.PARAMETER && counts.getOrDefault(one.some(), 0) > MAX_VALUES)
						? one.some() : one);
		return few;
	}

	/**
	 * Who depends on a table needs none of its rows.
	 */
	private static List<Dependency> withoutNeedlessRows(Collection<Dependency> dependencies) {
		Set<Dependency> known = new HashSet<>(dependencies);
		Map<Dependency, Integer> counts = counts(dependencies);
		List<Dependency> all = new ArrayList<>();
		for (Dependency one : dependencies) {
			boolean needless = one.kind() == Dependency.Kind.ROW
					&& (counts.getOrDefault(one.some(), 0) > MAX_VALUES || known.contains(one.wholeTable()));
			all.add(needless ? one.wholeTable() : one);
		}
		return all;
	}

	private static Map<Dependency, Integer> counts(Collection<Dependency> dependencies) {
		Map<Dependency, Integer> counts = new HashMap<>();
		for (Dependency one : dependencies) {
			if (one.kind().isPerValue()) {
				counts.merge(one.some(), 1, Integer::sum);
			}
		}
		return counts;
	}

}
