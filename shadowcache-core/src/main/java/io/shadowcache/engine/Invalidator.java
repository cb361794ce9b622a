package io.shadowcache.engine;

import java.util.List;
import java.util.Set;
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

	private final UnannouncedWrites unannounced;

	private final ConsistencyLevels levels;

	private final EngineContext context;

	Invalidator(VersionStore store, PendingInvalidations pending, ActiveMarks marks, UnannouncedWrites unannounced,
			ConsistencyLevels levels, EngineContext context) {
		this.store = store;
		this.pending = pending;
		this.marks = marks;
		this.unannounced = unannounced;
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
	 * Does the same, but leaves out tables of which no entry can exist yet.
	 * @param changed what has been changed already, by a write that is certainly over
	 */
	public void invalidateIfRead(DependencySet changed) {
		replaceVersionsIfRead(changed.asWritten());
	}

	void replaceVersionsIfRead(DependencySet changed) {
		Set<Dependency> unread = this.unannounced.unreadAfter(changed);
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
	 * result. The store does not hear of tables of which no entry can exist.
	 * @param changed what the transaction has changed; a table stands for any of its
	 * rows, a row for that row only
	 * @return takes the outcome of the transaction
	 */
	public CommittingWrite beforeCommit(DependencySet changed) {
		DependencySet dependencies = changed.asWritten();
		DependencySet marked = only(dependencies, (one) -> this.levels.of(one) == ConsistencyLevel.MARKED);
		DependencySet others = only(dependencies, (one) -> this.levels.of(one) != ConsistencyLevel.MARKED);
		Release unread = (marked != null) ? beginUnannounced(marked) : null;
		DependencySet read = (marked != null && unread != null)
				? only(marked, (one) -> !unread.dependencies().contains(one)) : marked;
		if (read == null) {
			return new CommittingWrite(this, null, false, unread, others);
		}
		Release release = newRelease(read);
		return new CommittingWrite(this, release, mark(release), unread, others);
	}

	private @Nullable Release beginUnannounced(DependencySet changed) {
		DependencySet unread = this.unannounced.begin(changed);
		if (unread == null) {
			return null;
		}
		Release release = newRelease(unread);
		this.marks.follow(release);
		return release;
	}

	/**
	 * A write that nobody was told of has ended. If somebody may have read its tables in
	 * the meantime, or if it took so long that it was marked after all, it is invalidated
	 * as any other.
	 */
	void endUnannounced(Release unread) {
		DependencySet dependencies = unread.dependencies();
		boolean marked = this.marks.forget(unread);
		if (marked) {
			this.pending.deliver(unread);
		}
		if (!this.unannounced.areStillUnread(dependencies)) {
			replaceVersions(dependencies);
		}
		else if (!marked) {
			this.context.listener().onUnreadWrite(dependencies);
		}
		this.unannounced.end(dependencies);
	}

	/**
	 * A write that nobody was told of may commit yet, so that now it needs a mark.
	 */
	void abandonUnannounced(Release unread) {
		this.marks.forget(unread);
		this.pending.distrust(unread.dependencies(), null);
		this.pending.deliverMark(unread, this.marks.lease());
		this.unannounced.end(unread.dependencies());
	}

	void dropUnannounced(Release unread) {
		if (this.marks.forget(unread)) {
			this.pending.deliver(unread);
		}
		this.unannounced.end(unread.dependencies());
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

	void releaseNow(Release release, boolean markIsSet) {
		if (!markIsSet || !this.marks.withdraw(release)) {
			release(release, markIsSet);
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
