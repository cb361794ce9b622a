package io.shadowcache.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.MarkedWrites.MarkedWrite;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is about to commit changes. Exactly one of its methods is to be
 * called, on the thread of the transaction; of several calls the first counts.
 */
public final class CommittingWrite {

	private final Invalidator invalidator;

	private final @Nullable MarkedWrite marked;

	private final @Nullable Release unread;

	private final @Nullable DependencySet unmarked;

	private final AtomicBoolean ended = new AtomicBoolean();

	/**
	 * Makes it.
	 * @param marked what is marked
	 * @param unread what is not marked because nothing reads it
	 * @param unmarked what is not marked because its level says so
	 */
	CommittingWrite(Invalidator invalidator, @Nullable MarkedWrite marked, @Nullable Release unread,
			@Nullable DependencySet unmarked) {
		this.invalidator = invalidator;
		this.marked = marked;
		this.unread = unread;
		this.unmarked = unmarked;
	}

	/**
	 * The transaction has committed. Marked dependencies are released in the background;
	 * until then nobody can hit what depends on them.
	 */
	public void committed() {
		committed(this.invalidator.marked()::release);
	}

	/**
	 * Does the same, but releases what is marked before it returns, if the store answers,
	 * so that entries can be stored at once.
	 */
	public void committedNow() {
		committed(this.invalidator.marked()::releaseNow);
	}

	private void committed(Consumer<MarkedWrite> releasing) {
		if (this.ended.getAndSet(true)) {
			return;
		}
		if (this.marked != null) {
			releasing.accept(this.marked);
		}
		if (this.unread != null) {
			this.invalidator.leftOut().end(this.unread, this.invalidator::replaceVersions);
		}
		if (this.unmarked != null) {
			this.invalidator.replaceVersionsIfRead(this.unmarked);
		}
	}

	/**
	 * The transaction has rolled back: nothing has changed, but marks are to be
	 * withdrawn.
	 */
	public void rolledBack() {
		if (this.ended.getAndSet(true)) {
			return;
		}
		if (this.marked != null) {
			this.invalidator.marked().release(this.marked);
		}
		if (this.unread != null) {
			this.invalidator.leftOut().drop(this.unread);
		}
	}

	/**
	 * Nobody knows whether the transaction has committed, or whether it still will. Marks
	 * stay until their lease ends, or until the database says that the transaction has;
	 * one that could not be set before is set as soon as the store answers.
	 */
	public void unknown() {
		if (this.ended.getAndSet(true)) {
			return;
		}
		if (this.marked != null) {
			this.invalidator.marked().abandon(this.marked);
		}
		if (this.unread != null) {
			this.invalidator.leftOut().abandon(this.unread);
		}
		if (this.unmarked != null) {
			this.invalidator.replaceVersions(this.unmarked);
		}
	}

}
