package io.shadowcache.jdbc.observe;

import java.util.HashSet;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * What one connection has announced to the cache, and not taken back yet.
 */
final class Announcement {

	private final CacheLink cache;

	private final Set<Dependency> kept = new HashSet<>();

	private CacheLink.@Nullable Commit commit;

	Announcement(CacheLink cache) {
		this.cache = cache;
	}

	boolean isMade() {
		return this.commit != null;
	}

	/**
	 * Announces changes, unless something is announced already.
	 */
	void begin(Set<Dependency> changed) {
		if (this.commit == null && !changed.isEmpty()) {
			this.commit = this.cache.beforeCommit(Set.copyOf(changed));
		}
	}

	/**
	 * Announces changes again and again, until the last one ends.
	 */
	void keep(Set<Dependency> changed) {
		this.kept.addAll(changed);
		begin(this.kept);
	}

	/**
	 * What was announced has happened or not.
	 * @param answered whether the database has answered
	 */
	void end(boolean answered) {
		CacheLink.Commit ending = this.commit;
		this.commit = null;
		if (ending != null && answered) {
			ending.ended();
		}
		else if (ending != null) {
			ending.unknown();
		}
		begin(this.kept);
	}

	/**
	 * Nothing will be announced any more.
	 */
	void last(boolean answered) {
		this.kept.clear();
		end(answered);
	}

}
