package io.shadowcache.dependency;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * Distinct dependencies of one database in sorted order, the order in which their
 * versions are read, stamped and compared.
 */
public final class DependencySet implements Iterable<Dependency> {

	private final List<Dependency> sorted;

	private final int hash;

	private DependencySet(List<Dependency> sorted) {
		this.sorted = sorted;
		this.hash = sorted.hashCode();
	}

	/**
	 * Collects dependencies.
	 * @param dependencies one or more dependencies of the same database, in any order
	 * @return the set
	 * @throws IllegalArgumentException if there is none, or if they belong to several
	 * databases
	 */
	public static DependencySet of(Collection<Dependency> dependencies) {
		List<Dependency> sorted = List.copyOf(new TreeSet<>(dependencies));
		if (sorted.isEmpty()) {
			throw new IllegalArgumentException("At least one dependency is needed");
		}
		if (sorted.stream().map(Dependency::database).distinct().count() > 1) {
			throw new IllegalArgumentException("Dependencies of several databases: " + sorted);
		}
		return new DependencySet(sorted);
	}

	/**
	 * Collects dependencies.
	 * @param dependencies one or more dependencies of the same database, in any order
	 * @return the set
	 */
	public static DependencySet of(Dependency... dependencies) {
		return of(List.of(dependencies));
	}

	/**
	 * Returns the database of all dependencies.
	 * @return the id of the database
	 */
	public String database() {
		return this.sorted.get(0).database();
	}

	/**
	 * Returns the dependencies as a list.
	 * @return the dependencies, sorted, unmodifiable
	 */
	public List<Dependency> asList() {
		return this.sorted;
	}

	/**
	 * Returns how many dependencies there are.
	 * @return a number of at least 1
	 */
	public int size() {
		return this.sorted.size();
	}

	@Override
	public Iterator<Dependency> iterator() {
		return this.sorted.iterator();
	}

	@Override
	public boolean equals(Object other) {
		return this == other || (other instanceof DependencySet set && this.sorted.equals(set.sorted));
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

	@Override
	public String toString() {
		return this.sorted.toString();
	}

}
