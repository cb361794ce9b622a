package io.shadowcache.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * One load under way, with what it has read so far. Confined to the thread of the load.
 * <p>
 * The versions of a table that nobody knew about are read before the first statement of
 * the load. Before a later one it would be too late: a transaction that the load itself
 * has begun may show an older state of the table than its version of now stands for.
 */
final class ObservedLoad {

	private final Question question;

	private final Stamps stamps;

	private final boolean extensible;

	private final @Nullable ObservedLoad outer;

	private final Set<Dependency> unknown = new LinkedHashSet<>();

	private DependencySet dependencies;

	private @Nullable Stamp stamp;

	private boolean begun;

	private @Nullable String refusal;

	private @Nullable String elsewhere;

	ObservedLoad(Question question, Stamp seen, Stamps stamps, boolean extensible, @Nullable ObservedLoad outer) {
		this.question = question;
		this.stamps = stamps;
		this.extensible = extensible;
		this.outer = outer;
		this.dependencies = question.dependencies();
		this.stamp = seen;
	}

	@Nullable ObservedLoad outer() {
		return this.outer;
	}

	void beforeStatement(Collection<Dependency> tables) {
		boolean first = !this.begun;
		this.begun = true;
		Set<Dependency> fresh = new LinkedHashSet<>();
		for (Dependency table : tables) {
			if (!isOfDatabase(table.database())) {
				refuseElsewhere("reads " + table.subject());
			}
			else if (!isKnown(table)) {
				fresh.add(table);
			}
		}
		if (fresh.isEmpty() || !this.unknown.addAll(fresh) || !this.extensible) {
			return;
		}
		this.dependencies = LearnedTables.union(this.dependencies, fresh);
		this.stamp = first ? extendedStamp() : null;
	}

	/**
	 * Who declares rows of a table reads nothing else of it.
	 */
	private boolean isKnown(Dependency table) {
		return this.dependencies.contains(table)
				|| (table.kind().isOfTable() && this.dependencies.contains(table.some()));
	}

	boolean isOfDatabase(String database) {
		return this.question.dependencies().database().equals(database);
	}

	/**
	 * The load does something in another database than its query depends on: no stamp
	 * tells when that changes, whatever the query declares.
	 */
	void refuseElsewhere(String reason) {
		this.begun = true;
		if (this.elsewhere == null) {
			this.elsewhere = reason;
		}
	}

	void refuse(String reason) {
		this.begun = true;
		if (this.refusal == null) {
			this.refusal = reason;
		}
	}

	/**
	 * Returns what was read beyond what was known before.
	 */
	Set<Dependency> unknown() {
		return this.unknown;
	}

	/**
	 * Returns what was done in another database, or {@code null} if nothing was.
	 */
	@Nullable String elsewhere() {
		return this.elsewhere;
	}

	/**
	 * Returns why the value cannot be stored, or {@code null} if it can.
	 */
	@Nullable String refusal() {
		if (LearnedTables.declaresTables(this.question.query().dependencies())) {
			return null;
		}
		if (this.refusal == null && !LearnedTables.declaresTables(this.dependencies)) {
			return "reads no table on the thread of its caller";
		}
		return this.refusal;
	}

	private boolean isStorable() {
		return this.elsewhere == null && refusal() == null;
	}

	ReadTrace trace() {
		boolean extended = this.elsewhere != null || (this.extensible && !this.unknown.isEmpty());
		return new ReadTrace(this.dependencies, isStorable() ? this.stamp : null, extended);
	}

	private @Nullable Stamp extendedStamp() {
		Stamp before = this.stamp;
		if (before == null) {
			return null;
		}
		Stamp now = this.stamps.of(this.question.key(), this.dependencies);
		return (now != null && includes(now, before)) ? now : null;
	}

	/**
	 * Whether nothing of what was known before has changed in between: a declared table
	 * may have been read already by a statement that nobody sees.
	 */
	private boolean includes(Stamp now, Stamp before) {
		if (!now.generation().equals(before.generation()) || now.isQuarantined() != before.isQuarantined()) {
			return false;
		}
		List<Dependency> all = this.dependencies.asList();
		List<Dependency> known = this.question.dependencies().asList();
		for (int index = 0; index < known.size(); index++) {
			if (!now.versions().get(all.indexOf(known.get(index))).equals(before.versions().get(index))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Reads versions.
	 */
	interface Stamps {

		/**
		 * Returns the stamp of now, or {@code null} if there is none that could be used.
		 */
		@Nullable Stamp of(CacheKey key, DependencySet dependencies);

	}

}
