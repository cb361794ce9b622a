package io.shadowcache.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.MarkedWrites.MarkedWrite;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries useless when what they depend on changes. An invalidation that the store
 * does not confirm is kept and tried again; until then this instance does not use the
 * cache for its dependencies. Safe for use by many threads; only writes at level
 * {@code strict} are refused because of the store.
 */
public final class Invalidator {

	private final VersionStore store;

	private final PendingInvalidations pending;

	private final MarkedWrites marked;

	private final LeftOutWrites leftOut;

	private final ConsistencyLevels levels;

	private final EngineContext context;

	Invalidator(VersionStore store, PendingInvalidations pending, MarkedWrites marked, LeftOutWrites leftOut,
			ConsistencyLevels levels, EngineContext context) {
		this.store = store;
		this.pending = pending;
		this.marked = marked;
		this.leftOut = leftOut;
		this.levels = levels;
		this.context = context;
	}

	/**
	 * Invalidates what has been changed already, before it returns if the store answers.
	 * @param dependencies what has been changed; a table stands for any of its rows, a
	 * row for that row only
	 */
	public void invalidate(DependencySet dependencies) {
		replaceVersions(dependencies.asWritten());
	}

	void replaceVersions(DependencySet dependencies) {
		Release release = new Release(dependencies, this.context.newWriter());
		try {
			this.store.release(dependencies, release.writer());
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.RELEASE, ex);
			this.pending.distrust(dependencies, ex);
			this.pending.deliverDistrusted(release);
			return;
		}
		this.context.listener().onInvalidation(dependencies);
	}

	/**
	 * Does the same, but leaves out tables of which no entry can exist yet.
	 * @param changed what has been changed already, by a write that is certainly over
	 */
	public void invalidateIfRead(DependencySet changed) {
		replaceVersionsIfRead(changed.asWritten());
	}

	void replaceVersionsIfRead(DependencySet changed) {
		Set<Dependency> unread = this.leftOut.unreadAfter(changed);
		DependencySet skipped = only(changed, unread::contains);
		DependencySet others = only(changed, (one) -> !unread.contains(one));
		if (skipped != null) {
			this.context.listener().onUnreadWrite(skipped);
		}
		if (others != null) {
			replaceVersions(others);
		}
	}

	/**
	 * Announces that a transaction is about to commit changes. To be called as late as
	 * possible before the commit, and followed by exactly one call of a method of the
	 * result. The store does not hear of tables of which no entry can exist. What is at
	 * level {@code strict} is announced as at {@code marked}, since there is no
	 * transaction to write an intent in.
	 * @param changed what the transaction has changed; a table stands for any of its
	 * rows, a row for that row only
	 * @return takes the outcome of the transaction
	 */
	public CommittingWrite beforeCommit(DependencySet changed) {
		return announce(changed.asWritten(), (kept) -> mark(kept, null));
	}

	/**
	 * Announces the same for a transaction in which an intent can be written.
	 * @param changed what the transaction has changed
	 * @param transaction writes it
	 * @return takes the outcome of the transaction
	 * @throws WriteRefusedException if something is at level {@code strict} and could not
	 * be announced: the transaction must be rolled back
	 */
	public CommittingWrite beforeCommit(DependencySet changed, IntentWriter transaction) {
		return announce(changed.asWritten(), (kept) -> (strictOf(kept) != null)
				? new Announced(this.marked.markStrictly(kept, transaction), null) : mark(kept, transaction));
	}

	/**
	 * Announces a statement that commits by itself, so that no intent can be written in
	 * its transaction: it has to end within the lease, also at level {@code strict}.
	 * @param changed what the statement may commit
	 * @return takes its outcome
	 * @throws WriteRefusedException if something is at level {@code strict} and could not
	 * be announced: the statement must not be executed
	 */
	public CommittingWrite beforeCommittingStatement(DependencySet changed) {
		return announce(changed.asWritten(), (kept) -> (strictOf(kept) != null)
				? new Announced(this.marked.markStrictly(kept, null), null) : mark(kept, null));
	}

	/**
	 * Returns what is at level {@code strict}.
	 * @param dependencies some dependencies
	 * @return those of them, or {@code null} if there are none
	 */
	public @Nullable DependencySet strictOf(DependencySet dependencies) {
		return only(dependencies, (one) -> this.levels.of(one) == ConsistencyLevel.STRICT);
	}

	private CommittingWrite announce(DependencySet changed, Function<DependencySet, Announced> how) {
		DependencySet kept = only(changed, (one) -> this.levels.of(one) != ConsistencyLevel.AFTER_COMMIT);
		DependencySet others = only(changed, (one) -> this.levels.of(one) == ConsistencyLevel.AFTER_COMMIT);
		Announced announced = (kept != null) ? how.apply(kept) : new Announced(null, null);
		return new CommittingWrite(this, announced.marked(), announced.unread(), others);
	}

	private Announced mark(DependencySet dependencies, @Nullable IntentWriter transaction) {
		boolean strict = strictOf(dependencies) != null;
		Release unread = strict ? null : this.leftOut.begin(dependencies);
		DependencySet read = (unread != null) ? dependencies.without(unread.dependencies()) : dependencies;
		return new Announced((read != null) ? this.marked.mark(read, transaction) : null, unread);
	}

	MarkedWrites marked() {
		return this.marked;
	}

	LeftOutWrites leftOut() {
		return this.leftOut;
	}

	private static @Nullable DependencySet only(DependencySet dependencies, Predicate<Dependency> condition) {
		List<Dependency> chosen = dependencies.asList().stream().filter(condition).toList();
		return chosen.isEmpty() ? null : DependencySet.of(chosen);
	}

	/**
	 * What was announced.
	 *
	 * @param marked what the store was told of
	 * @param unread what it was not told of because nothing reads it
	 */
	private record Announced(@Nullable MarkedWrite marked, @Nullable Release unread) {
	}

}
