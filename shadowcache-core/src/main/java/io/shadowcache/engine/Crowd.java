package io.shadowcache.engine;

import java.util.concurrent.CompletableFuture;

import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Callers who ask the store for the same thing at the same time: a few of them do, and
 * whoever comes meanwhile joins a round, which begins when one of the few leaves. To be
 * guarded by its user.
 */
final class Crowd {

	/**
	 * So many callers wait for nobody. If these are fewer, rounds of one or two become
	 * common, whose members wait twice and save nothing.
	 */
	static final int UNSHARED = 8;

	private int asking;

	private @Nullable Round next;

	/**
	 * A caller comes.
	 */
	Place enter() {
		if (this.asking < UNSHARED) {
			this.asking++;
			return new Place(null, false);
		}
		boolean first = this.next == null;
		Round joined = (this.next != null) ? this.next : new Round();
		this.next = joined;
		return new Place(joined, first);
	}

	/**
	 * One who has asked leaves.
	 * @return the round that takes its place, which nobody joins any more, or
	 * {@code null} if nobody waits
	 */
	@Nullable Round leave() {
		Round begun = this.next;
		this.next = null;
		if (begun == null) {
			this.asking--;
		}
		return begun;
	}

	boolean isEmpty() {
		return this.asking == 0;
	}

	/**
	 * What a caller is to do.
	 *
	 * @param round the round that it waits for, or {@code null} to ask at once
	 * @param first whether it asks for the others of this round
	 */
	record Place(@Nullable Round round, boolean first) {
	}

	/**
	 * Callers who share a question.
	 *
	 * @param turn done when the question may be asked
	 * @param answer what was answered
	 */
	record Round(CompletableFuture<Void> turn, CompletableFuture<Lookup> answer) {

		private Round() {
			this(new CompletableFuture<>(), new CompletableFuture<>());
		}

	}

}
