package io.shadowcache.dependency;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Distinct dependencies of one database in sorted order, the order in which their
 * versions are read, stamped and compared.
 */
public final class DependencySet implements Iterable<Dependency> {

	private final List<Dependency> sorted;

	private final int hash;

	private final boolean perValue;

	private DependencySet(List<Dependency> sorted) {
		this.sorted = sorted;
		this.hash = sorted.hashCode();
		this.perValue = sorted.get(sorted.size() - 1).kind().isPerValue();
	}

	/**
	 * Collects dependencies.
	 * @param dependencies one or more dependencies of the same database, in any order
	 * @return the set
	 * @throws IllegalArgumentException if there is none, or if they belong to several
	 * databases
	 */
	public static DependencySet of(Collection<Dependency> dependencies) {
		if (dependencies.size() == 1) {
			return new DependencySet(List.copyOf(dependencies));
		}
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
	 * Returns the dependencies whose versions an entry carries that was computed from
	 * these.
	 * @return these, and what a writer replaces who does not know which row or value it
	 * has changed; more than 64 rows of a table are the table
	 */
	public DependencySet asRead() {
		return this.perValue ? of(Expansion.ofReader(this.sorted)) : this;
	}

	/**
	 * Returns the dependencies whose versions a writer replaces who has changed these. A
	 * table stands for rows that are not known, a row for that row only.
	 * @return these, with the tables of rows, and with what readers of single rows of a
	 * table carry; more than 64 rows of a table, or values of a parameter, are all of
	 * them
	 */
	public DependencySet asWritten() {
		return of(Expansion.ofWriter(this.sorted));
	}

	/**
	 * Adds what else was written.
	 * @param more more of the same database
	 * @return what was written in all; more than 64 rows of a table, or values of a
	 * parameter, are all of them, so that this remains small
	 */
	public DependencySet andWritten(DependencySet more) {
		Set<Dependency> all = new LinkedHashSet<>(this.sorted);
		return all.addAll(more.sorted) ? of(Expansion.few(all)) : this;
	}

	/**
	 * Returns what was written, many rows put together.
	 * @return these; more than 64 rows of a table, or values of a parameter, are all of
	 * them
	 */
	public DependencySet few() {
		return of(Expansion.few(this.sorted));
	}

	/**
	 * Whether a dependency is one of these.
	 * @param dependency any dependency
	 * @return whether it is among these
	 */
	public boolean contains(Dependency dependency) {
		return Collections.binarySearch(this.sorted, dependency) >= 0;
	}

	/**
	 * Whether two sets have anything in common.
	 * @param others other dependencies
	 * @return whether any of these is among the others
	 */
	public boolean containsAny(DependencySet others) {
		for (Dependency other : others) {
			if (contains(other)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Leaves some out.
	 * @param others what to leave out
	 * @return what remains, or {@code null} if that is nothing
	 */
	public @Nullable DependencySet without(DependencySet others) {
		List<Dependency> remaining = this.sorted.stream().filter((one) -> !others.contains(one)).toList();
		return remaining.isEmpty() ? null : of(remaining);
	}

	/**
	 * Returns how many dependencies come before the first of a
	 * {@linkplain Dependency.Kind#isPerValue() kind per value}.
	 * @return a number from 0 to {@link #size()}
	 */
	public int lasting() {
		int count = 0;
		while (count < this.sorted.size() && !this.sorted.get(count).kind().isPerValue()) {
			count++;
		}
		return count;
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
