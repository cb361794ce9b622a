package io.shadowcache.engine;

import java.util.Set;
import java.util.function.Consumer;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * Follows writes that the store is not told of, because nobody reads their tables, from
 * before their commit to their end. Safe for use by many threads.
 */
final class LeftOutWrites {

	private final UnannouncedWrites unannounced;

	private final ActiveMarks marks;

	private final PendingInvalidations pending;

	private final EngineContext context;

	LeftOutWrites(UnannouncedWrites unannounced, ActiveMarks marks, PendingInvalidations pending,
			EngineContext context) {
		this.unannounced = unannounced;
		this.marks = marks;
		this.pending = pending;
		this.context = context;
	}

	/**
	 * Tells which tables of a write that has ended nothing has read before now.
	 */
	Set<Dependency> unreadAfter(DependencySet changed) {
		return this.unannounced.unreadAfter(changed);
	}

	/**
	 * Decides what a write that is about to commit leaves out.
	 * @return to be handed to exactly one of the other methods; {@code null} if that is
	 * nothing
	 */
	@Nullable Release begin(DependencySet changed) {
		DependencySet unread = this.unannounced.begin(changed);
		if (unread == null) {
			return null;
		}
		Release release = new Release(unread, this.context.newWriter());
		this.marks.follow(release);
		return release;
	}

	/**
	 * A write that nobody was told of has ended. If somebody may have read its tables in
	 * the meantime, or if it took so long that it was marked after all, it is invalidated
	 * as any other.
	 * @param invalidate invalidates it before it returns
	 */
	void end(Release unread, Consumer<DependencySet> invalidate) {
		DependencySet dependencies = unread.dependencies();
		boolean marked = this.marks.forget(unread);
		if (marked) {
			this.pending.deliver(unread);
		}
		if (!this.unannounced.areStillUnread(dependencies)) {
			invalidate.accept(dependencies);
		}
		else if (!marked) {
			this.context.listener().onUnreadWrite(dependencies);
		}
		this.unannounced.end(dependencies);
	}

	/**
	 * A write that nobody was told of may commit yet, so that now it needs a mark.
	 */
	void abandon(Release unread) {
		this.marks.forget(unread);
		this.pending.distrust(unread.dependencies(), null);
		this.pending.deliverMark(unread, this.marks.lease());
		this.unannounced.end(unread.dependencies());
	}

	/**
	 * A write that nobody was told of has not happened.
	 */
	void drop(Release unread) {
		if (this.marks.forget(unread)) {
			this.pending.deliver(unread);
		}
		this.unannounced.end(unread.dependencies());
	}

}
