package io.shadowcache.jdbc.observe;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import io.shadowcache.dependency.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * What one connection has announced to the cache, and not taken back yet.
 */
final class Announcement {

	private final Commits commits;

	private final Set<Dependency> kept = new HashSet<>();

	private Commits.@Nullable Commit commit;

	Announcement(Commits commits) {
		this.commits = commits;
	}

	boolean isMade() {
		return this.commit != null;
	}

	/**
	 * Announces changes, unless something is announced already.
	 * @param how announces them
	 */
	void begin(Set<Dependency> changed, Function<Set<Dependency>, Commits.Commit> how) {
		if (this.commit == null && !changed.isEmpty()) {
			this.commit = how.apply(Set.copyOf(changed));
		}
	}

	/**
	 * Announces changes again and again, until the last one ends.
	 */
	void keep(Set<Dependency> changed) {
		this.kept.addAll(changed);
		begin(this.kept, this.commits::beforeAnything);
	}

	/**
	 * What was announced has happened or not.
	 * @param answered whether the database has answered
	 */
	void end(boolean answered) {
		Commits.Commit ending = this.commit;
		this.commit = null;
		if (ending != null && answered) {
			ending.ended();
		}
		else if (ending != null) {
			ending.unknown();
		}
		begin(this.kept, this.commits::beforeAnything);
	}

	/**
	 * Nothing will be announced any more.
	 */
	void last(boolean answered) {
		this.kept.clear();
		end(answered);
	}

}
