package io.shadowcache.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import io.shadowcache.store.WriterId;

/**
 * Renews the marks of commits that take long. Renewal and release run on the same single
 * thread, so that no renewal can set a mark again after its release.
 */
final class ActiveMarks {

	private static final int RENEWALS_PER_LEASE = 3;

	/**
	 * The database may be asked about a recorded writer at any time; readers only should
	 * not ask about commits that take as long as most do.
	 */
	private static final int QUESTIONS_PER_LEASE = 4;

	private final VersionStore store;

	private final Duration lease;

	private final EngineContext context;

	private final Map<WriterId, Mark> marks = new ConcurrentHashMap<>();

	ActiveMarks(VersionStore store, Duration lease, EngineContext context) {
		this.store = store;
		this.lease = lease;
		this.context = context;
	}

	/**
	 * Sets a mark. That of a recorded writer needs no renewal: it does not end with its
	 * lease.
	 * @throws StoreException if it is not certain that the mark is set
	 */
	void mark(Release release) {
		if (release.writer().recorded()) {
			this.store.mark(release.dependencies(), release.writer(), this.lease.dividedBy(QUESTIONS_PER_LEASE));
			return;
		}
		this.store.mark(release.dependencies(), release.writer(), this.lease);
		this.marks.put(release.writer(), new Mark(release, this.context.nanoTime(), true, false));
	}

	/**
	 * Follows a commit that is not marked, unless it takes long: then it is, as if its
	 * mark were to be renewed.
	 */
	void follow(Release unmarked) {
		this.marks.put(unmarked.writer(), new Mark(unmarked, this.context.nanoTime(), false, false));
	}

	Duration lease() {
		return this.lease;
	}

	/**
	 * Ends the renewals of a mark.
	 * @return whether the store may know the mark
	 */
	boolean forget(Release release) {
		Mark known = this.marks.remove(release.writer());
		return known != null && known.sent();
	}

	/**
	 * Releases a mark on the thread of the caller. One that is due for renewal, or being
	 * renewed, is left to the thread that renews.
	 * @return whether the store has confirmed it
	 */
	boolean withdraw(Release release) {
		Mark mark = this.marks.get(release.writer());
		if (mark == null || isDue(mark, this.context.nanoTime()) || !this.marks.remove(release.writer(), mark)) {
			return false;
		}
		try {
			this.store.release(release.dependencies(), release.writer());
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.RELEASE, ex);
			return false;
		}
		this.context.listener().onInvalidation(release.dependencies());
		return true;
	}

	void renew() {
		long now = this.context.nanoTime();
		for (Mark mark : this.marks.values()) {
			if (isDue(mark, now)) {
				renew(mark);
			}
		}
	}

	private boolean isDue(Mark mark, long now) {
		return now - mark.sinceNanos() > this.lease.toNanos() / RENEWALS_PER_LEASE;
	}

	int size() {
		return this.marks.size();
	}

	private void renew(Mark mark) {
		Release release = mark.release();
		Mark sent = new Mark(release, mark.sinceNanos(), true, true);
		if (!this.marks.replace(release.writer(), mark, sent)) {
			return;
		}
		try {
			this.store.mark(release.dependencies(), release.writer(), this.lease);
			this.marks.replace(release.writer(), sent, new Mark(release, this.context.nanoTime(), true, false));
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.MARK, ex);
		}
	}

	/**
	 * A mark as it is known here.
	 *
	 * @param sent whether the store may know of it
	 * @param renewing whether it may be on its way to the store right now, so that it
	 * differs from what it was before
	 */
	private record Mark(Release release, long sinceNanos, boolean sent, boolean renewing) {
	}

}
