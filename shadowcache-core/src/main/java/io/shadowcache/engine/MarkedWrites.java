package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Announces writes that are about to commit. Safe for use by many threads.
 */
final class MarkedWrites {

	private final ActiveMarks marks;

	private final PendingInvalidations pending;

	private final @Nullable Intents intents;

	private final EngineContext context;

	MarkedWrites(ActiveMarks marks, PendingInvalidations pending, @Nullable Intents intents, EngineContext context) {
		this.marks = marks;
		this.pending = pending;
		this.intents = intents;
		this.context = context;
	}

	/**
	 * Announces a write that goes on in any case. If the store does not hear of it, an
	 * intent asks other instances to tell it.
	 * @param transaction writes the intent, or {@code null} if there is no transaction
	 */
	MarkedWrite mark(DependencySet dependencies, @Nullable IntentWriter transaction) {
		Release release = new Release(dependencies, this.context.newWriter());
		try {
			this.marks.mark(release);
			return new MarkedWrite(release, true);
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.MARK, ex);
			this.pending.distrust(dependencies, ex);
			return new MarkedWrite(leaveIntent(release, transaction), false);
		}
	}

	private Release leaveIntent(Release release, @Nullable IntentWriter transaction) {
		Intents known = this.intents;
		if (known == null || transaction == null || !known.hasRoom()
				|| !transaction.writeIfPossible(new Intent(release.writer(), release.dependencies()))) {
			return release;
		}
		return known.release(release.dependencies(), release.writer());
	}

	/**
	 * Announces a write that must not go on otherwise. Its intent comes first: while the
	 * mark can be seen, the database knows of the writer.
	 * @param transaction writes the intent, or {@code null} for what commits by itself,
	 * which ends with its lease
	 * @throws WriteRefusedException if it could not be announced
	 */
	MarkedWrite markStrictly(DependencySet dependencies, @Nullable IntentWriter transaction) {
		Intents known = this.intents;
		Release release = (known != null && transaction != null) ? recorded(known, transaction, dependencies)
				: new Release(dependencies, this.context.newWriter());
		try {
			this.marks.mark(release);
			return new MarkedWrite(release, true);
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.MARK, ex);
			this.pending.deliver(release);
			throw new WriteRefusedException(dependencies, "the store does not confirm that", ex);
		}
	}

	private Release recorded(Intents known, IntentWriter transaction, DependencySet dependencies) {
		Release release = known.release(dependencies, this.context.newRecordedWriter());
		try {
			transaction.write(new Intent(release.writer(), dependencies));
			return release;
		}
		catch (IntentException ex) {
			throw new WriteRefusedException(dependencies, "its intent cannot be written", ex);
		}
	}

	/**
	 * A write has ended: new versions are right for each outcome that is known.
	 */
	void release(MarkedWrite write) {
		this.marks.forget(write.release());
		if (write.markIsSet()) {
			this.pending.deliver(write.release());
		}
		else {
			this.pending.deliverDistrusted(write.release());
		}
	}

	/**
	 * Does the same, but before it returns if the store answers.
	 */
	void releaseNow(MarkedWrite write) {
		if (!write.markIsSet() || !this.marks.withdraw(write.release())) {
			release(write);
		}
	}

	/**
	 * A write may still commit. Its mark stays until its lease ends, or until the
	 * database says that it has ended.
	 */
	void abandon(MarkedWrite write) {
		this.marks.forget(write.release());
		if (!write.markIsSet()) {
			this.pending.deliverMark(write.release(), this.marks.lease());
		}
	}

	/**
	 * A write that was announced, or not.
	 *
	 * @param release what is to follow
	 * @param markIsSet whether the store knows of it
	 */
	record MarkedWrite(Release release, boolean markIsSet) {
	}

}
