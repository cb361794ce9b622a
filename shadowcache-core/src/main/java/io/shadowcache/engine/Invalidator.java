package io.shadowcache.engine;

import java.util.List;
import java.util.function.Predicate;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries useless when what they depend on changes. An invalidation that the store
 * does not confirm is kept and tried again; until then this instance does not use the
 * cache for its dependencies. Safe for use by many threads; never throws because of the
 * store.
 */
public final class Invalidator {

	private final VersionStore store;

	private final PendingInvalidations pending;

	private final ActiveMarks marks;

	private final ConsistencyLevels levels;

	private final EngineContext context;

	Invalidator(VersionStore store, PendingInvalidations pending, ActiveMarks marks, ConsistencyLevels levels,
			EngineContext context) {
		this.store = store;
		this.pending = pending;
		this.marks = marks;
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
		Release release = newRelease(dependencies);
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
	 * Announces that a transaction is about to commit changes. To be called as late as
	 * possible before the commit, and followed by exactly one call of a method of the
	 * result.
	 * @param changed what the transaction has changed; a table stands for any of its
	 * rows, a row for that row only
	 * @return takes the outcome of the transaction
	 */
	public CommittingWrite beforeCommit(DependencySet changed) {
		DependencySet dependencies = changed.asWritten();
		DependencySet marked = only(dependencies, (one) -> this.levels.of(one) == ConsistencyLevel.MARKED);
		DependencySet others = only(dependencies, (one) -> this.levels.of(one) != ConsistencyLevel.MARKED);
		if (marked == null) {
			return new CommittingWrite(this, null, false, others);
		}
		Release release = newRelease(marked);
		return new CommittingWrite(this, release, mark(release), others);
	}

	void release(Release release, boolean markIsSet) {
		this.marks.forget(release);
		if (markIsSet) {
			this.pending.deliver(release);
		}
		else {
			this.pending.deliverDistrusted(release);
		}
	}

	void abandon(Release release, boolean markIsSet) {
		this.marks.forget(release);
		if (!markIsSet) {
			this.pending.deliverMark(release, this.marks.lease());
		}
	}

	private boolean mark(Release release) {
		try {
			this.marks.mark(release);
			return true;
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.MARK, ex);
			this.pending.distrust(release.dependencies(), ex);
			return false;
		}
	}

	private Release newRelease(DependencySet dependencies) {
		return new Release(dependencies, this.context.newWriter());
	}

	private static @Nullable DependencySet only(DependencySet dependencies, Predicate<Dependency> condition) {
		List<Dependency> chosen = dependencies.asList().stream().filter(condition).toList();
		return chosen.isEmpty() ? null : DependencySet.of(chosen);
	}

}
