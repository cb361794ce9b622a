package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;
import io.shadowcache.engine.IntentWriter;
import io.shadowcache.engine.WriteRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Announces commits to the cache. Before it is connected, what they may have changed is
 * invalidated later. Safe for use by many threads.
 */
final class Commits {

	private final CacheLink cache;

	Commits(CacheLink cache) {
		this.cache = cache;
	}

	/**
	 * Returns what was declared of the transaction of this thread that is about to
	 * commit, once.
	 */
	Set<Dependency> declared() {
		ConnectedCache known = this.cache.connected();
		Set<Dependency> all = new HashSet<>();
		if (known != null) {
			known.transactions().declared().get().forEach((set) -> all.addAll(set.asList()));
		}
		return all;
	}

	/**
	 * Whether changes must not be committed without an intent.
	 */
	boolean needIntent(Set<Dependency> changed) {
		ConnectedCache known = this.cache.connected();
		return known != null && known.intents() != null
				&& CacheLink.byDatabase(changed).stream().anyMatch((set) -> known.invalidator().strictOf(set) != null);
	}

	/**
	 * Announces what a connection is about to commit.
	 * @return takes the outcome, exactly once
	 * @throws WriteRefusedException if it must be rolled back
	 */
	Commit beforeCommit(Set<Dependency> changed, Connection connection) {
		ConnectedCache known = this.cache.connected();
		IntentWriter intents = (known != null) ? known.writer(connection) : null;
		return (intents != null)
				? announce(changed, known,
						(set) -> Objects.requireNonNull(known).invalidator().beforeCommit(set, intents))
				: beforeStatement(changed);
	}

	/**
	 * Announces what a statement may commit by itself.
	 * @return takes the outcome, exactly once
	 * @throws WriteRefusedException if it must not be executed
	 */
	Commit beforeStatement(Set<Dependency> changed) {
		ConnectedCache known = this.cache.connected();
		return announce(changed, known,
				(set) -> Objects.requireNonNull(known).invalidator().beforeCommittingStatement(set));
	}

	/**
	 * Announces what may be committed and cannot be kept from it.
	 * @return takes the outcome, exactly once
	 */
	Commit beforeAnything(Set<Dependency> changed) {
		ConnectedCache known = this.cache.connected();
		return announce(changed, known, (set) -> Objects.requireNonNull(known).invalidator().beforeCommit(set));
	}

	private Commit announce(Set<Dependency> changed, @Nullable ConnectedCache known,
			Function<DependencySet, CommittingWrite> how) {
		if (known == null) {
			return new Commit(List.of(), () -> this.cache.changedEarly(changed));
		}
		List<CommittingWrite> announced = new ArrayList<>();
		try {
			CacheLink.byDatabase(changed).forEach((set) -> announced.add(how.apply(set)));
		}
		catch (WriteRefusedException ex) {
			announced.forEach(CommittingWrite::rolledBack);
			throw ex;
		}
		return new Commit(announced, () -> {
		});
	}

	/**
	 * What was announced, waiting for its outcome.
	 *
	 * @param writes takes the outcome for the cache
	 * @param otherwise does what is to be done whatever the outcome
	 */
	record Commit(List<CommittingWrite> writes, Runnable otherwise) {

		/**
		 * Nothing of it can be committed later.
		 */
		void ended() {
			this.writes.forEach(CommittingWrite::committed);
			this.otherwise.run();
		}

		/**
		 * It may be committed yet.
		 */
		void unknown() {
			this.writes.forEach(CommittingWrite::unknown);
			this.otherwise.run();
		}

	}

}
