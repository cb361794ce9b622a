package io.shadowcache.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is about to commit changes. Exactly one of its methods is to be
 * called, on the thread of the transaction; of several calls the first counts.
 */
public final class CommittingWrite {

	private final Invalidator invalidator;

	private final @Nullable Release marked;

	private final boolean markIsSet;

	private final @Nullable Release unread;

	private final @Nullable DependencySet unmarked;

	private final AtomicBoolean ended = new AtomicBoolean();

	/**
	 * Makes it.
	 * @param marked what is marked
	 * @param markIsSet whether that is certain
	 * @param unread what is not marked because nothing reads it
	 * @param unmarked what is not marked because its level says so
	 */
	CommittingWrite(Invalidator invalidator, @Nullable Release marked, boolean markIsSet, @Nullable Release unread,
			@Nullable DependencySet unmarked) {
		this.invalidator = invalidator;
		this.marked = marked;
		this.markIsSet = markIsSet;
		this.unread = unread;
		this.unmarked = unmarked;
	}

	/**
	 * The transaction has committed. Marked dependencies are released in the background;
	 * until then nobody can hit what depends on them.
	 */
	public void committed() {
		committed(this.invalidator::release);
	}

	/**
	 * Does the same, but releases what is marked before it returns, if the store answers,
	 * so that entries can be stored at once.
	 */
	public void committedNow() {
		committed(this.invalidator::releaseNow);
	}

	private void committed(BiConsumer<Release, Boolean> releasing) {
		if (this.ended.getAndSet(true)) {
			return;
		}
		if (this.marked != null) {
			releasing.accept(this.marked, this.markIsSet);
		}
		if (this.unread != null) {
			this.invalidator.endUnannounced(this.unread);
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
			this.invalidator.release(this.marked, this.markIsSet);
		}
		if (this.unread != null) {
			this.invalidator.dropUnannounced(this.unread);
		}
	}

	/**
	 * Nobody knows whether the transaction has committed, or whether it still will. Marks
	 * stay until their lease ends; one that could not be set before is set as soon as the
	 * store answers.
	 */
	public void unknown() {
		if (this.ended.getAndSet(true)) {
			return;
		}
		if (this.marked != null) {
			this.invalidator.abandon(this.marked, this.markIsSet);
		}
		if (this.unread != null) {
			this.invalidator.abandonUnannounced(this.unread);
		}
		if (this.unmarked != null) {
			this.invalidator.replaceVersions(this.unmarked);
		}
	}

}
