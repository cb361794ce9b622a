package io.shadowcache.spring.transaction;

import java.util.function.Consumer;
import java.util.function.Supplier;

import io.shadowcache.engine.CommittingWrite;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A publisher that is changing dependencies. Exactly one of its methods is to be called,
 * and subscribed to.
 */
public final class ReactiveWrite {

	static final ReactiveWrite OF_TRANSACTION = new ReactiveWrite();

	private final @Nullable ReactiveWrites writes;

	private final @Nullable Supplier<CommittingWrite> announced;

	private ReactiveWrite() {
		this.writes = null;
		this.announced = null;
	}

	/**
	 * Makes it.
	 * @param announced what is to be told of the outcome
	 */
	ReactiveWrite(ReactiveWrites writes, Supplier<CommittingWrite> announced) {
		this.writes = writes;
		this.announced = announced;
	}

	/**
	 * The publisher has ended, normally or not: new versions are right for both.
	 * @return completes when nobody can read what was there before
	 */
	public Mono<Void> ended() {
		return tell(CommittingWrite::committedNow);
	}

	/**
	 * The subscriber has cancelled: what was begun may still be committed.
	 * @return completes when that is noted
	 */
	public Mono<Void> cancelled() {
		return tell(CommittingWrite::unknown);
	}

	/**
	 * The subscriber has cancelled before the publisher was subscribed to.
	 */
	void notBegun() {
		ReactiveWrites told = this.writes;
		Supplier<CommittingWrite> write = this.announced;
		if (told != null && write != null) {
			told.tell(() -> write.get().rolledBack());
		}
	}

	private Mono<Void> tell(Consumer<CommittingWrite> outcome) {
		ReactiveWrites told = this.writes;
		Supplier<CommittingWrite> write = this.announced;
		if (told == null || write == null) {
			return Mono.empty();
		}
		return told.run(() -> {
			outcome.accept(write.get());
			return told;
		}).then();
	}

}
